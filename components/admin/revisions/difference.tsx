import type { DiffPart } from '@/lib/word-diff'

type WordsProps = { parts: readonly DiffPart[]; added: string; removed: string }

/** Words that came and went: marked by line and weight as well as colour, and said to those who hear them. */
export function DifferentWords({ parts, added, removed }: WordsProps) {
  return parts.map((part, index) => {
    if (part.kind === 'same') return <span key={index}>{part.text}</span>
    return part.kind === 'added' ? (
      <ins key={index} className="bg-good/15 font-semibold decoration-good decoration-2 underline-offset-4">
        <span className="sr-only">{added} </span>
        {part.text}
      </ins>
    ) : (
      <del key={index} className="bg-danger/10 text-muted decoration-danger">
        <span className="sr-only">{removed} </span>
        {part.text}
      </del>
    )
  })
}
