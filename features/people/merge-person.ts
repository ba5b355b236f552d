import type { z } from 'zod'
import { insertAudit } from '@/db/queries/audit'
import {
  deletePerson,
  hasStoriesBy,
  lockPeopleNames,
  lockPerson,
  markPerson,
  markPersonMerged,
  moveStoriesBy,
  upsertPersonName,
} from '@/db/queries/desk-people'
import { markAddressGone, markAddressMoved } from '@/db/queries/redirects'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { personPlace } from './address'
import type { idInput, mergeInput } from './input'

type Merged = Result<{ stories: number }, 'same-person' | 'unknown-reference'> | undefined
type Removed = Result<null, 'person-in-use'> | undefined

/**
 * Makes one of two entries for the same person: stories, accounts and the old address go to the second, which takes over
 * names and a portrait that it lacks. Drafts and revisions that still name the first mean the second.
 */
export const mergePerson = (
  { id, intoId }: z.output<typeof mergeInput>,
  { actor, now }: Asking,
): Promise<Merged> =>
  commitChange(async (tx): Promise<Committed<Merged>> => {
    if (id === intoId) return unchanged(refuse('same-person'))
    await lockPeopleNames(tx)
    const from = await lockPerson(tx, id)
    if (!from) return unchanged(undefined)
    const into = await lockPerson(tx, intoId)
    if (!into) return unchanged(refuse('unknown-reference'))
    const stories = await moveStoriesBy(tx, id, intoId)
    await markPersonMerged(tx, id, intoId)
    for (const name of from.names)
      if (!into.names.some((one) => one.locale === name.locale)) await upsertPersonName(tx, intoId, name)
    await markPerson(tx, intoId, { slug: into.slug, portraitId: into.portraitId ?? from.portraitId })
    for (const { locale } of from.names)
      await markAddressMoved(tx, personPlace(locale, from), personPlace(locale, into))
    await insertAudit(tx, {
      ...{
        actor: actor.id,
        action: 'people.merge',
        subject: 'person',
        subjectId: String(id),
        createdAt: now,
      },
      detail: { intoId, stories, from, into },
    })
    return { value: done({ stories }), stale: [tags.person(id), tags.person(intoId), tags.site] }
  })

/** Removes somebody whose byline no story carries; a story in whatever state counts. */
export const removePerson = ({ id }: z.output<typeof idInput>, { actor, now }: Asking): Promise<Removed> =>
  commitChange(async (tx): Promise<Committed<Removed>> => {
    await lockPeopleNames(tx)
    const person = await lockPerson(tx, id)
    if (!person) return unchanged(undefined)
    if (await hasStoriesBy(tx, id)) return unchanged(refuse('person-in-use'))
    await deletePerson(tx, id)
    for (const { locale } of person.names) await markAddressGone(tx, personPlace(locale, person))
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'people.remove', subject: 'person', subjectId: String(id) },
      ...{ detail: person, createdAt: now },
    })
    return { value: done(null), stale: [tags.person(id)] }
  })
