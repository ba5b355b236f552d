import type { Db } from '@/db/client'
import {
  findStoryCount,
  listNearTerms,
  listTermCounts,
  countStoriesWith,
  WRITTEN,
} from '@/db/queries/search-terms'
import { listSynonyms } from '@/db/queries/synonyms'
import type { SearchGroup } from '@/db/queries/search-ask'
import { words } from '@/lib/arabic/letters'
import { termsOf, type Reading } from '@/lib/terms'
import type { AskedWord, SearchQuery } from './query'
import { likeliness } from './slip'

/** More words than these tell nothing more about which story is meant. */
const MOST_GROUPS = 6
/** A reading without its first letter is meant if it is at least so much more frequent. */
const CLEARLY_MORE = 2
/** A word that fewer stories have may be a slip of the finger. */
const RARE = 3
const MOST_REPAIRS = 3

export type SearchPlan = {
  groups: readonly SearchGroup[]
  /** What was asked, word for word. */
  name: string
  /** About how many stories the edition has. */
  total: number
  unwanted: readonly string[]
  phrases: readonly (readonly string[])[]
  /** Words of no story, by what was put in their place. */
  repairs: ReadonlyMap<string, string>
}

/** What to look for: each word by its likeliest reading, its synonyms and, where no story has it, what it may be a slip of. */
export async function planSearch(db: Db, query: SearchQuery, locale: string, now: Date): Promise<SearchPlan> {
  const { wanted, unwanted, phrases } = query
  if (wanted.length === 0)
    return { groups: [], name: '', total: 0, unwanted: [], phrases: [], repairs: new Map() }
  const synonyms = await listSynonyms(db, locale)
  const sets = synonyms.map(({ words, isOneWay }) => ({
    members: words.map((word) => termsOf(word, locale).map(firstOf)),
    isOneWay,
  }))
  const termsOfReading = ({ stem, word }: Reading) => [stem, WRITTEN + word]
  const terms = [
    ...[...wanted, ...unwanted].flatMap(({ readings }) => readings),
    ...sets.flatMap(({ members }) => members.flat()),
  ].flatMap(termsOfReading)
  const counts = await listTermCounts(db, locale, [...new Set(terms)])
  // what came out since the clock counted
  for (const { stem } of wanted.map(({ readings }) => firstOf(readings)))
    if (!counts.has(stem)) counts.set(stem, await countStoriesWith(db, locale, stem, now))
  const chosen = wanted.map((asked) => likeliest(asked, counts))
  const { groups, rest } = joinSynonyms(chosen, sets, counts)
  const { repaired, repairs } = await repair(db, locale, rest, counts)
  const total = Math.max(1_000, await findStoryCount(db, locale))
  const all = [...groups, ...repaired].map((group) => ({
    ...group,
    weight: rarity(group.count, total),
    wordWeight: rarity(
      group.words.flat().reduce((sum, word) => sum + (counts.get(WRITTEN + word) ?? 0), 0),
      total,
    ),
  }))
  return {
    groups: all.sort((one, other) => other.weight - one.weight).slice(0, MOST_GROUPS),
    name: words(query.text).join(' '),
    total,
    unwanted: unwanted.map((asked) => likeliest(asked, counts).stem),
    phrases,
    repairs,
  }
}

type Counts = ReadonlyMap<string, number>
type Group = Omit<SearchGroup, 'weight' | 'wordWeight'>

const rarity = (count: number, total: number) =>
  Math.log(1 + (Math.max(total, count) - count + 0.5) / (count + 0.5))

const firstOf = (readings: readonly Reading[]): Reading => readings[0] ?? { word: '', stem: '' }

/** The word as it is written, unless what stands behind its first letter is a word that many more stories have. */
function likeliest({ readings }: AskedWord, counts: Counts): Reading {
  const countOf = ({ stem }: Reading) => counts.get(stem) ?? 0
  return readings
    .slice(1)
    .reduce(
      (best, reading) => (countOf(reading) >= CLEARLY_MORE * Math.max(1, countOf(best)) ? reading : best),
      firstOf(readings),
    )
}

type SynonymSet = { members: readonly Reading[][]; isOneWay: boolean }

/** Words that stand for others become one group with them: both spellings find the same. */
function joinSynonyms(chosen: readonly Reading[], sets: readonly SynonymSet[], counts: Counts) {
  const groups: Group[] = []
  const used = new Set<number>()
  for (const { members, isOneWay } of sets) {
    const asking = isOneWay ? members.slice(0, 1) : members
    const places = asking.map((member) => placesOf(member, chosen)).find((found) => found !== undefined)
    if (!places || places.some((place) => used.has(place))) continue
    for (const place of places) used.add(place)
    const stems = members.map((member) => member.map(({ stem }) => stem))
    const countOf = (member: readonly string[]) => Math.min(...member.map((stem) => counts.get(stem) ?? 0))
    const count = Math.max(
      1,
      stems.reduce((sum, member) => sum + countOf(member), 0),
    )
    groups.push({ stems, words: members.map((member) => member.map(({ word }) => word)), count })
  }
  const rest = chosen.filter((_, index) => !used.has(index))
  return { groups, rest }
}

/** Where all the words of a synonym were asked for. */
function placesOf(member: readonly Reading[], chosen: readonly Reading[]): number[] | undefined {
  const places = member.map(({ stem }) => chosen.findIndex((reading) => reading.stem === stem))
  return member.length > 0 && places.every((place) => place >= 0) ? places : undefined
}

async function repair(db: Db, locale: string, readings: readonly Reading[], counts: Counts) {
  const repairs = new Map<string, string>()
  const countOf = ({ stem }: Reading) => counts.get(stem) ?? 0
  const doubtful = readings.filter((reading) => countOf(reading) < RARE && reading.stem.length >= 3)
  const near =
    doubtful.length > 0
      ? await listNearTerms(
          db,
          locale,
          doubtful.map(({ stem }) => stem),
          RARE,
        )
      : []
  const repaired = readings.map((reading): Group => {
    const candidates = near
      .filter(({ asked }) => asked === reading.stem)
      .map((one) => ({ ...one, likely: likeliness(reading.stem, one.term) * Math.log(2 + one.count) }))
      .sort((one, other) => other.likely - one.likely)
      .slice(0, MOST_REPAIRS)
    const own = countOf(reading)
    const [best] = candidates
    if (own === 0 && best) repairs.set(reading.stem, best.term)
    const stems = [...(own > 0 || !best ? [[reading.stem]] : []), ...candidates.map(({ term }) => [term])]
    const count = own > 0 ? own : (best?.count ?? 0)
    return { stems, words: [[reading.word]], count: Math.max(1, count) }
  })
  return { repaired, repairs }
}
