import { markNames, nodeNames, nodes } from './definition'

const strings = [
  'a',
  ' ',
  '',
  '\u202E\u200B',
  'e\u0301',
  '\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064A\u0643\u0645',
  'javascript:alert(1)',
  '/a',
  'https://www.youtube.com/watch?v=abcdefghijk',
  'https://vimeo.com/1',
  '2026-11-24T10:00:00+03:00',
  '2026-99-99T10:00:00Z',
  'rtl',
  'en-GB',
  'youtube',
  'vimeo',
  'b1',
  '\uD800',
  '\n',
]

/** Documents of every kind of wrong, the same for the same seed. For tests. */
export function randomSource(seed: number) {
  let state = seed
  const next = (below: number) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[next(values.length)]
  const list = <Value>(most: number, make: () => Value) => Array.from({ length: next(most + 1) }, make)

  const junk = (): unknown =>
    pick([
      null,
      undefined,
      0,
      -1,
      3,
      1.5,
      NaN,
      true,
      [],
      {},
      { type: 'text' },
      pick(strings),
      2_147_483_648,
      [[]],
    ])

  const attrs = (names: string[]): unknown => {
    if (next(12) === 0) return junk()
    const chosen = [...names, ...(next(6) === 0 ? ['onclick', '__proto__'] : [])].filter(() => next(3) > 0)
    return Object.fromEntries(chosen.map((name) => [name, next(2) === 0 ? junk() : next(5)]))
  }

  const mark = (): unknown => ({
    type: next(8) === 0 ? junk() : pick(markNames),
    attrs: attrs(['href', 'lang', 'dir']),
  })

  const node = (depth: number): unknown => {
    const kind = next(14)
    if (kind === 0) return junk()
    if (kind <= 4)
      return {
        type: 'text',
        text: kind === 1 ? junk() : pick(strings),
        marks: next(3) ? undefined : list(4, mark),
      }
    if (kind === 5)
      return {
        type: pick(['unknown', 'doc', 'constructor', '#boundary']),
        content: list(3, () => node(depth + 1)),
      }
    const type = pick(nodeNames) ?? 'paragraph'
    const content = depth > 6 ? [] : list(4, () => node(depth + 1))
    return { type, attrs: attrs(Object.keys(nodes[type].attrs)), content: next(15) === 0 ? junk() : content }
  }

  const document = (): unknown =>
    next(20) === 0 ? node(0) : { type: 'doc', content: next(30) === 0 ? junk() : list(6, () => node(0)) }

  return { document, next, pick }
}
