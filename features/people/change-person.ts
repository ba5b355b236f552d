import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import {
  deletePersonName,
  findPersonBySlug,
  lockPeopleNames,
  lockPerson,
  markPerson,
  upsertPersonName,
  type PersonName,
} from '@/db/queries/desk-people'
import { markAddressMoved, markAddressTaken } from '@/db/queries/redirects'
import { insertPerson } from '@/db/queries/store-names'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { sameJson } from '@/lib/same-json'
import { makeSlug, typedSlug } from '@/lib/slug'
import { personPlace } from './address'
import type { addInput, changeInput, GivenPersonName } from './input'
import { whyNotChange, whyUnfit, type Refusal, type Unfit } from './why-not'

type Added = Result<{ id: number }, Unfit>
type Changed = Result<null, Refusal> | undefined

/** Somebody new who can have bylines. */
export const addPerson = (input: z.output<typeof addInput>, { actor, now }: Asking): Promise<Added> =>
  commitChange(async (tx): Promise<Committed<Added>> => {
    await lockPeopleNames(tx)
    const names = wantedNames(input.names)
    const slug = typedSlug(input.slug) || (await freeSlug(tx, makeSlug(names[0]?.name ?? '')))
    const { portraitId } = input
    const unfit = await whyUnfit(tx, { names, slug, portraitId })
    if (unfit) return unchanged(refuse(unfit))
    const id = await insertPerson(tx, slug, names)
    await markPerson(tx, id, { slug, portraitId })
    for (const { locale } of names) await markAddressTaken(tx, personPlace(locale, { slug }))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'people.add', subject: 'person', subjectId: String(id) },
      ...{ detail: { slug, portraitId, names }, createdAt: now },
    })
    return unchanged(done({ id }))
  })

/** Changes what readers are told of somebody, and where their page lives; the old address leads to the new one. */
export const changePerson = (input: z.output<typeof changeInput>, asking: Asking): Promise<Changed> =>
  commitChange(async (tx): Promise<Committed<Changed>> => {
    await lockPeopleNames(tx)
    const { id, portraitId } = input
    const stored = await lockPerson(tx, id)
    if (!stored) return unchanged(undefined)
    const names = wantedNames(input.names)
    const slug = input.slug === stored.slug ? stored.slug : typedSlug(input.slug) || stored.slug
    const wanted = { names, slug, portraitId }
    const refusal = await whyNotChange(tx, input, stored, wanted)
    if (refusal) return unchanged(refuse(refusal))
    await writeNames(tx, id, stored.names, names)
    await markPerson(tx, id, { slug, portraitId })
    for (const { locale } of names)
      await markAddressMoved(tx, personPlace(locale, stored), personPlace(locale, wanted))
    await insertAudit(tx, {
      ...{ actor: asking.actor.id, action: 'people.change', subject: 'person', subjectId: String(id) },
      ...{ detail: { from: stored, to: wanted }, createdAt: asking.now },
    })
    return { value: done(null), stale: staleTags(id, stored, wanted) }
  })

const wantedNames = (given: readonly GivenPersonName[]): PersonName[] =>
  given
    .filter(({ name }) => name !== '')
    .map(({ locale, name, role, bio }) => ({ locale, name, role: role || null, bio: bio || null }))
    .sort((one, other) => (one.locale < other.locale ? -1 : 1))

async function writeNames(tx: Db, id: number, stored: readonly PersonName[], wanted: readonly PersonName[]) {
  for (const { locale } of stored)
    if (!wanted.some((one) => one.locale === locale)) await deletePersonName(tx, id, locale)
  for (const row of wanted) await upsertPersonName(tx, id, row)
}

type Shown = { names: readonly PersonName[]; slug: string; portraitId: number | null }

/** Names and portraits stand in any list of stories; what somebody is and did, only on their own pages. */
function staleTags(id: number, before: Shown, after: Shown): string[] {
  const inLists = ({ names, slug, portraitId }: Shown) => [
    ...[slug, portraitId],
    names.map(({ locale, name }) => [locale, name]),
  ]
  return sameJson(inLists(before), inLists(after)) ? [tags.person(id)] : [tags.person(id), tags.site]
}

async function freeSlug(tx: Db, slug: string): Promise<string> {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    if ((await findPersonBySlug(tx, candidate)) === undefined) return candidate
  }
}
