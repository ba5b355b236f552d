import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { upsertDraft } from '@/db/queries/drafts'
import { insertArticles, insertRevisions, reserveArticleIds } from '@/db/queries/store-articles'
import type { Asking } from '@/features/accounts/action'
import { makeSlug } from '@/lib/slug'
import type { StoryContent } from './content'
import { projectContent } from './project-content'
import { indexArticles } from './index-text'

type Beginning = {
  locale: string
  /** Where the row stands until somebody chooses a section. */
  sectionId: number
  content: StoryContent
  translationGroup?: string
  action: 'articles.create' | 'articles.translate'
  detail?: Record<string, unknown>
}

/** Writes a new draft of its actor's with its first revision; answers its id. */
export async function beginStory(
  tx: Db,
  { locale, sectionId, content, translationGroup, action, detail }: Beginning,
  { actor, now }: Asking,
): Promise<number> {
  const [id] = await reserveArticleIds(tx, 1)
  if (id === undefined) throw new Error('No article id was reserved')
  const { kind, headline, body } = content
  const article = {
    ...{ id, locale, kind, headline, body, slug: makeSlug(headline), status: 'draft' as const },
    ...{ sectionId: content.sectionId ?? sectionId, createdBy: actor.id, createdAt: now },
    ...{ updatedAt: now, touchedAt: now, ...(translationGroup ? { translationGroup } : {}) },
  }
  await insertArticles(tx, [article])
  await upsertDraft(tx, { articleId: id, content, updatedAt: now, updatedBy: actor.id })
  // nothing is written yet: a base for what will be, not worth a line in the list
  const revision = { articleId: id, version: 1, reason: 'save', actor: actor.id, isKept: false } as const
  await insertRevisions(tx, [{ ...revision, snapshot: content, createdAt: now }])
  await projectContent(tx, id, content, { now })
  await indexArticles(tx, [id])
  const subject = { subject: 'article', subjectId: String(id) }
  await insertAudit(tx, { actor: actor.id, action, ...subject, detail, createdAt: now })
  return id
}
