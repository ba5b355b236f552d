import fc from 'fast-check'
import { test } from 'vitest'
import { firstContent, histories, liveThrough } from '@/components/admin/writing/never-lost/history/testing'
import type { Server } from '@/components/admin/writing/never-lost/testing'
import { makeTopic } from '@/db/factories'
import { findWriting, upsertDraft } from '@/db/queries/drafts'
import { listOpenVersions } from '@/db/queries/other-versions'
import type { Role } from '@/features/accounts/permissions'
import { createArticle } from './create-article'
import { testDesk } from './decide/testing'
import { findContent } from './draft-of'
import { saveInput } from './input'
import { saveDraft } from './save-draft'
import { forgetPassingRevisions } from './write-version'

const runs = Number(process.env.DATABASE_HISTORIES ?? 60)
const desk = testDesk()
const roleOf: Record<string, Role> = { u1: 'editor', u2: 'chief', u3: 'admin' }

/** The real verb on a real database, asked through the same door rules as over HTTP. */
async function openServer(): Promise<Server> {
  const begun = await createArticle({ locale: 'ar', kind: 'news' }, desk.asking('editor'))
  if (!begun.ok) throw new Error(begun.reason)
  const { id } = begun.value
  const first = { articleId: id, content: firstContent, updatedAt: desk.now, updatedBy: 'editor' }
  await upsertDraft(desk.db, first)
  const current = async () => {
    const story = await findWriting(desk.db, id)
    return { version: story?.version ?? 0, content: await findContent(desk.db, id) }
  }
  return {
    current,
    save: async (save, userId) => {
      desk.pass(2)
      const answer = await saveDraft(saveInput.parse({ id, ...save }), desk.asking(roleOf[userId]))
      return answer ?? { ok: false, reason: 'not-there' }
    },
    keptTexts: async () => [await findContent(desk.db, id), await listOpenVersions(desk.db, id)],
    forgetBases: async () => {
      desk.pass(4 * 86_400)
      await forgetPassingRevisions(desk.db, desk.now)
    },
  }
}

test(
  `in ${runs} histories with the real verb on a real database no typed word is lost`,
  { timeout: 180_000 },
  async () => {
    for (let count = 0; count < 6; count += 1) await makeTopic(desk.db, { name: `Topic ${count}` })
    await fc.assert(
      fc.asyncProperty(histories, async (history) => liveThrough(await openServer(), history)),
      { numRuns: runs, endOnFailure: true },
    )
  },
)
