import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deleteTopicName,
  hasStoriesAbout,
  listTopicsNamed,
  lockTopic,
  lockTopicNames,
  upsertTopicName,
  type TopicName,
} from '@/db/queries/desk-topics'
import { markAddressRetold } from '@/db/queries/redirects'
import { hasEdition } from '@/db/queries/site'
import { insertTopic } from '@/db/queries/store-names'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { sameJson } from '@/lib/same-json'
import { makeSlug, typedSlug } from '@/lib/slug'
import { topicPlace } from './address'
import type { addInput, changeInput, GivenTopicName } from './input'
import { topicTags } from './stale-tags'

type Unfit = 'name-missing' | 'unknown-edition' | 'topic-name-taken'
type Refusal = Unfit | 'names-changed' | 'name-in-use'
type Added = Result<{ id: number }, Unfit>
type Changed = Result<null, Refusal> | undefined

/** A new topic with its names by edition. */
export const addTopic = ({ names }: z.output<typeof addInput>, { actor, now }: Asking): Promise<Added> =>
  commitChange(async (tx): Promise<Committed<Added>> => {
    await lockTopicNames(tx)
    const wanted = wantedNames(names, [])
    const unfit = await whyUnfit(tx, wanted)
    if (unfit) return unchanged(refuse(unfit))
    const id = await insertTopic(tx, wanted)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'topics.add', subject: 'topic', subjectId: String(id), createdAt: now },
      detail: { names: wanted },
    })
    return unchanged(done({ id }))
  })

/**
 * Changes what a topic is called, where it lives and what stands over its stories. Refused where somebody else changed
 * it since `seen`, and where an edition would lose a name that its stories show.
 */
export const changeTopic = (input: z.output<typeof changeInput>, asking: Asking): Promise<Changed> =>
  commitChange(async (tx): Promise<Committed<Changed>> => {
    await lockTopicNames(tx)
    const stored = await lockTopic(tx, input.id)
    if (!stored) return unchanged(undefined)
    const wanted = wantedNames(input.names, stored)
    const refusal = await whyNot(tx, input, stored, wanted)
    if (refusal) return unchanged(refuse(refusal))
    await writeNames(tx, input.id, stored, wanted)
    await insertAudit(tx, {
      ...{ actor: asking.actor.id, action: 'topics.change', subject: 'topic', subjectId: String(input.id) },
      ...{ detail: { from: stored, to: wanted }, createdAt: asking.now },
    })
    return { value: done(null), stale: topicTags(input.id, [...stored, ...wanted]) }
  })

/** What is to be stored: an address part that nobody typed is kept while the name is, else made of the name. */
function wantedNames(given: readonly GivenTopicName[], stored: readonly TopicName[]): TopicName[] {
  return given
    .filter(({ name }) => name !== '')
    .map(({ locale, name, slug, standfirst }) => {
      const known = stored.find((one) => one.locale === locale)
      const kept = known?.name === name ? known.slug : undefined
      const own = known && slug === known.slug ? slug : typedSlug(slug)
      return { locale, name, slug: own || (kept ?? makeSlug(name)), standfirst: standfirst || null }
    })
    .sort((one, other) => (one.locale < other.locale ? -1 : 1))
}

async function whyNot(
  tx: Db,
  { id, seen }: { id: number; seen: readonly GivenTopicName[] },
  stored: readonly TopicName[],
  wanted: readonly TopicName[],
): Promise<Refusal | undefined> {
  if (!sameJson(asSeen(seen), asSeen(stored))) return 'names-changed'
  for (const { locale } of stored)
    if (!wanted.some((one) => one.locale === locale) && (await hasStoriesAbout(tx, id, locale)))
      return 'name-in-use'
  return whyUnfit(tx, wanted, id)
}

const asSeen = (names: readonly (GivenTopicName | TopicName)[]) =>
  Object.fromEntries(
    names
      .filter(({ name }) => name !== '')
      .map(({ locale, name, slug, standfirst }) => [locale, [name, slug, standfirst ?? '']]),
  )

async function whyUnfit(tx: Db, wanted: readonly TopicName[], id?: number): Promise<Unfit | undefined> {
  if (wanted.length === 0) return 'name-missing'
  for (const { locale, name } of wanted) {
    if (!(await hasEdition(tx, locale))) return 'unknown-edition'
    const [same] = await listTopicsNamed(tx, locale, name)
    if (same && same.id !== id) return 'topic-name-taken'
  }
  return undefined
}

async function writeNames(tx: Db, id: number, stored: readonly TopicName[], wanted: readonly TopicName[]) {
  for (const { locale } of stored)
    if (!wanted.some((one) => one.locale === locale)) await deleteTopicName(tx, id, locale)
  for (const row of wanted) {
    await upsertTopicName(tx, id, row)
    const before = stored.find((one) => one.locale === row.locale)
    if (!before || before.slug === row.slug) continue
    const [from, to] = [before, row].map(({ slug }) => topicPlace(row.locale, { id, slug }))
    if (from && to) await markAddressRetold(tx, from, to)
  }
}
