/**
 * How likely a finger makes the first of the second, both terms one letter apart or two letters changed about: letters
 * that change places and letters left out in the middle are slips; another beginning is mostly another word.
 */
export function likeliness(typed: string, meant: string): number {
  const same = commonBeginning(typed, meant)
  const isTurned = typed.length === meant.length && turned(typed, same) === meant
  const isLengthChanged = typed.length !== meant.length
  const long = Math.max(typed.length, meant.length)
  return (isTurned ? 1.2 : isLengthChanged ? 1 : 0.9) * (same === 0 ? 0.5 : 1) * (1 - 1 / long)
}

function commonBeginning(one: string, other: string): number {
  let index = 0
  while (index < one.length && one.charAt(index) === other.charAt(index)) index++
  return index
}

const turned = (text: string, at: number) =>
  text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
