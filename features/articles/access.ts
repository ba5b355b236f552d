import type { ArticleStatus } from '@/db/schema/articles'
import type { Actor } from '@/features/accounts/actor'
import { may } from '@/features/accounts/permissions'

type Who = Pick<Actor, 'id' | 'role'>
type Story = { createdBy: string | null; status: ArticleStatus }

/** A reporter sees their own stories and what readers may see or saw; to others' drafts they are a stranger. */
export const mayRead = (actor: Who, story: Story): boolean =>
  may(actor.role, 'articles.writeAny') ||
  story.createdBy === actor.id ||
  story.status === 'published' ||
  story.status === 'withdrawn'

/** A reporter writes on their own story until an editor has decided about it. */
export const mayWrite = (actor: Who, story: Story): boolean =>
  may(actor.role, 'articles.writeAny') ||
  (story.createdBy === actor.id && (story.status === 'draft' || story.status === 'in-review'))
