/** The id at the start of an address like `12-slug`, or undefined. */
export function leadingId(segment: string): number | undefined {
  const id = Number(/^([1-9]\d{0,8})(?:-|$)/.exec(segment)?.[1])
  return Number.isSafeInteger(id) ? id : undefined
}
