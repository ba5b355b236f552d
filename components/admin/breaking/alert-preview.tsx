import { cn } from '@/components/ui/cn'
import type { AlertEdition, AlertWords } from './alert-line'

type AlertPreviewProps = {
  label: string
  strip: string
  edition: AlertEdition
  words: AlertWords
  empty: string
}

/** The line as it stands in the strip over every page; `label` is what the strip is called there. */
export function AlertPreview({ label, strip, edition, words, empty }: AlertPreviewProps) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-small font-semibold">{label}</figcaption>
      <p
        lang={edition.locale}
        dir={edition.direction}
        className="flex items-center gap-3 overflow-hidden border-y border-rule bg-paper py-2"
      >
        <strong className="shrink-0 bg-danger px-2 py-0.5 text-small text-paper">{strip}</strong>
        <bdi
          className={cn(
            'truncate text-small font-semibold',
            words.text.trim() === '' && 'text-muted',
            words.articleId !== null && 'underline underline-offset-4',
          )}
        >
          {words.text.trim() || empty}
        </bdi>
      </p>
    </figure>
  )
}
