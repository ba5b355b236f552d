import type { Permission } from '@/features/accounts/permissions'
import { verbsFor, type Verb } from '@/features/articles/status'
import type { ArticleStatus } from '@/db/schema/articles'

/** What somebody at the desk can decide about a story: the verbs without the clock's own. */
export type Step = Exclude<Verb, 'appear' | 'leave'>

export type Steps = { primary: Step | undefined; others: Step[] }

const needs: Record<Step, Permission> = {
  submit: 'articles.submit',
  sendBack: 'articles.sendBack',
  publish: 'articles.publish',
  schedule: 'articles.publish',
  unschedule: 'articles.publish',
  update: 'articles.publish',
  unpublishAt: 'articles.publish',
  withdraw: 'articles.withdraw',
  return: 'articles.withdraw',
  kill: 'articles.kill',
}

/** The order of the menu: what is done often first, what cannot be undone last. */
const menuOrder: Step[] = [
  'publish',
  'schedule',
  'update',
  'submit',
  'sendBack',
  'unpublishAt',
  'unschedule',
  'return',
  'withdraw',
  'kill',
]

const comesNext: Record<ArticleStatus, Step[]> = {
  draft: ['publish', 'submit'],
  'in-review': ['publish'],
  scheduled: ['schedule'],
  published: ['update'],
  withdrawn: ['return'],
  killed: [],
}

/**
 * What comes next for this story and this user, and what else there is. A published story whose text is as readers have
 * it has no next step; a correction can still be told from the menu.
 */
export function stepsFor(
  story: { status: ArticleStatus; isChanged: boolean; mayWrite: boolean },
  may: readonly Permission[],
): Steps {
  if (!story.mayWrite) return { primary: undefined, others: [] }
  const allowed = menuOrder.filter(
    (step) => verbsFor(story.status).includes(step) && may.includes(needs[step]),
  )
  const isIdle = story.status === 'published' && !story.isChanged
  const primary = isIdle ? undefined : comesNext[story.status].find((step) => allowed.includes(step))
  return { primary, others: allowed.filter((step) => step !== primary) }
}
