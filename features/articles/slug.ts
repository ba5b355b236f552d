import { foldDigits, withoutMarks } from '@/lib/arabic/letters'

const mostLetters = 100

/** A slug that somebody wrote, as an address carries it: letters, digits and hyphens. '' where nothing of it remains. */
export function typedSlug(typed: string): string {
  const words = foldDigits(withoutMarks(typed.normalize('NFKC')))
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
  return [...(words ?? []).join('-')].slice(0, mostLetters).join('').replace(/-$/, '').normalize('NFC')
}
