const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A stable block id: a letter and seven more characters, so that it may stand in an address as a fragment. */
export function newBlockId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return Array.from(bytes, (byte, index) => alphabet[byte % (index === 0 ? 26 : alphabet.length)]).join('')
}

/** Ids that are the same every time, for rendering what was stored without any. */
export function countingIds(): () => string {
  let count = 0
  return () => `b${(count += 1)}`
}
