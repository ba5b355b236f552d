/** The English stemmer of the Snowball project (Porter 2): the same as PostgreSQL's, with which its test compares it. */
export function stem(word: string): string {
  if (word.length <= 2 || !/^[a-z]+$/.test(word)) return word
  const special = specials.get(word)
  if (special !== undefined) return special
  const marked = word.replace(/^y/, 'Y').replace(/(?<=[aeiouy])y/g, 'Y')
  const first = firstRegion(marked)
  const regions = { first, second: regionAfter(marked, first) }
  const singular = withoutPlural(marked)
  if (settled.has(singular)) return singular
  const present = withoutPast(singular, first).replace(/(?<=.[^aeiouy])[yY]$/, 'i')
  return steps.reduce((rest, step) => step(rest, regions), present).toLowerCase()
}

type Regions = { first: number; second: number }
type Rule = readonly [ending: string, instead: string, behind?: RegExp, region?: keyof Regions]

const specials = new Map(
  Object.entries({
    ...{ skis: 'ski', skies: 'sky', dying: 'die', lying: 'lie', tying: 'tie', idly: 'idl', gently: 'gentl' },
    ...{
      ugly: 'ugli',
      early: 'earli',
      only: 'onli',
      singly: 'singl',
      sky: 'sky',
      news: 'news',
      howe: 'howe',
    },
    ...{ atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes' },
  }),
)
const settled = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '))
const shortSyllable = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/

/** What stands behind the first consonant behind a vowel. */
function regionAfter(word: string, from: number): number {
  const found = /[aeiouy][^aeiouy]/.exec(word.slice(from))
  return found ? from + found.index + 2 : word.length
}

const firstRegion = (word: string) => /^(?:gener|commun|arsen)/.exec(word)?.[0].length ?? regionAfter(word, 0)

function withoutPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1)
  return /[aeiouy].+s$/.test(word) && !/[us]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutPast(word: string, first: number): string {
  const eed = /eed(?:ly)?$/.exec(word)
  if (eed) return eed.index >= first ? word.slice(0, eed.index + 2) : word
  const rest = /^(.*[aeiouy].*?)(?:ingly|edly|ing|ed)$/.exec(word)?.[1]
  if (rest === undefined) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  // add, egg and off keep their two letters
  if (/[^aeo](?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$|..(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest))
    return rest.slice(0, -1)
  return first >= rest.length && shortSyllable.test(rest) ? `${rest}e` : rest
}

/** Each step takes the longest ending that is there, and replaces it if it stands in the region. */
const rules: readonly (readonly Rule[])[] = [
  [
    ...[['ization', 'ize'] as const, ['ational', 'ate'] as const, ['fulness', 'ful'] as const],
    ...[['ousness', 'ous'] as const, ['iveness', 'ive'] as const, ['tional', 'tion'] as const],
    ...[['biliti', 'ble'] as const, ['lessli', 'less'] as const, ['entli', 'ent'] as const],
    ...[['ation', 'ate'] as const, ['alism', 'al'] as const, ['aliti', 'al'] as const],
    ...[['ousli', 'ous'] as const, ['iviti', 'ive'] as const, ['fulli', 'ful'] as const],
    ...[['enci', 'ence'] as const, ['anci', 'ance'] as const, ['abli', 'able'] as const],
    ...[['izer', 'ize'] as const, ['ator', 'ate'] as const, ['alli', 'al'] as const],
    ...[['bli', 'ble'] as const, ['ogi', 'og', /l$/] as const, ['li', '', /[cdeghkmnrt]$/] as const],
  ],
  [
    ...[['ational', 'ate'] as const, ['tional', 'tion'] as const, ['alize', 'al'] as const],
    ...[['icate', 'ic'] as const, ['iciti', 'ic'] as const, ['ical', 'ic'] as const],
    ...[['ful', ''] as const, ['ness', ''] as const, ['ative', '', /(?:)/, 'second'] as const],
  ],
  [
    ...[
      'ement',
      'ance',
      'ence',
      'able',
      'ible',
      'ment',
      'ant',
      'ent',
      'ism',
      'ate',
      'iti',
      'ous',
      'ive',
      'ize',
    ],
    ...['al', 'er', 'ic'],
  ].map((ending) => [ending, '', /(?:)/, 'second'] as const),
]

const steps = [...rules.map(stepOf), withoutLast]

function stepOf(list: readonly Rule[], index: number) {
  const all: readonly Rule[] = index === 2 ? [...list, ['ion', '', /[st]$/, 'second']] : list
  const longestFirst = [...all].sort(([one], [other]) => other.length - one.length)
  return (word: string, regions: Regions): string => {
    const rule = longestFirst.find(([ending]) => word.endsWith(ending))
    if (!rule) return word
    const [ending, instead, behind = /(?:)/, region = 'first'] = rule
    const rest = word.slice(0, -ending.length)
    return rest.length >= regions[region] && behind.test(rest) ? rest + instead : word
  }
}

function withoutLast(word: string, { first, second }: Regions): string {
  const rest = word.slice(0, -1)
  const isSilent =
    word.endsWith('e') && (rest.length >= second || (rest.length >= first && !shortSyllable.test(rest)))
  const isDouble = word.endsWith('ll') && rest.length >= second
  return isSilent || isDouble ? rest : word
}
