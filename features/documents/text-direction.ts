const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu
const letters = /\p{L}/gu
const mostCharacters = 2_000
/** So much of a text in the story's own script makes it run the story's way. */
const ownShare = 0.3

export type Direction = 'rtl' | 'ltr'

/**
 * The way a block of text runs: the story's, unless it is clearly written in the other script. Not that of its first
 * letter: an Arabic paragraph may well begin with BBC. Undefined where it has no letters.
 */
export function directionOf(text: string, own: Direction): Direction | undefined {
  const looked = text.slice(0, mostCharacters)
  const all = looked.match(letters)?.length ?? 0
  if (all === 0) return undefined
  const fromTheRight = Math.min(all, looked.match(rightToLeft)?.length ?? 0)
  const share = (own === 'rtl' ? fromTheRight : all - fromTheRight) / all
  return share >= ownShare ? own : own === 'rtl' ? 'ltr' : 'rtl'
}
