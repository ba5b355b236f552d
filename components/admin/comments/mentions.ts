import { words } from '@/lib/arabic/letters'

export type Colleague = { id: string; name: string }

/** The name that is being typed behind an @, up to the caret. */
export type Typed = { query: string; from: number; to: number }

const MOST_LETTERS = 40
const MOST_FOUND = 6

/** What stands between the last @ and the caret, if a name may be meant: an @ in the middle of a word is an address. */
export function typedMention(text: string, caret: number): Typed | undefined {
  const before = text.slice(0, caret)
  const from = before.lastIndexOf('@')
  if (from < 0 || /[\p{L}\p{N}]/u.test(before.slice(0, from).at(-1) ?? '')) return undefined
  const query = before.slice(from + 1)
  return query.length > MOST_LETTERS || /[\n@]/.test(query) ? undefined : { query, from, to: caret }
}

/** Colleagues any of whose names begins so, whatever the hamza. */
export function colleaguesLike(query: string, colleagues: readonly Colleague[]): Colleague[] {
  const wanted = words(query)
  const isLike = ({ name }: Colleague) => {
    const own = words(name)
    return wanted.every((one) => own.some((part) => part.startsWith(one)))
  }
  return colleagues.filter(isLike).slice(0, MOST_FOUND)
}

/** The text with the name in the place of what was typed, and where the caret then stands. */
export function withMention(text: string, typed: Typed, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, typed.from)}@${name} `
  return { text: before + text.slice(typed.to).trimStart(), caret: before.length }
}

/** Whom the text still names, of those who were chosen. */
export const mentionsIn = (text: string, chosen: readonly Colleague[]): string[] => [
  ...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)),
]
