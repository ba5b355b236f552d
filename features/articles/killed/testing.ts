import { existsSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { database, type Database } from '@/db/client'
import { makeEditions, makeSection } from '@/db/factories'
import { findWriting } from '@/db/queries/drafts'
import { listOpenVersions } from '@/db/queries/other-versions'
import { users } from '@/db/schema'
import { createArticle } from '../create-article'
import { deskActor } from '../decide/testing'
import { findContent } from '../draft-of'
import { saveInput } from '../input'
import { saveDraft } from '../save-draft'

// A process of its own that saves one story without end, and tells on standard output what was acknowledged: somebody
// kills it in the middle. What it is about to send it writes to a journal first, as the desk's browser does.
const { JOURNAL = '', ROUND = '0' } = process.env
const asking = () => ({ actor: deskActor('editor'), now: new Date() })
const say = (kind: string, words: string | string[]) => writeSync(1, `${JSON.stringify({ kind, words })}\n`)

export async function saveWithoutEnd(): Promise<never> {
  const db = await database()
  const id = await theStory(db)
  say('found', await wordsOf(db, id))
  if (existsSync(JOURNAL)) {
    await send(JSON.parse(readFileSync(JOURNAL, 'utf8')))
    say('resent', await wordsOf(db, id))
  }
  for (let count = 0; ; count += 1) {
    const word = `w${ROUND}n${count}z`
    const content = await findContent(db, id)
    const block = { type: 'paragraph', attrs: { id: word }, content: [{ type: 'text', text: word }] }
    const body = { ...content.body, content: [...content.body.content, block] }
    const baseVersion = (await findWriting(db, id))?.version ?? 0
    const save = { id, baseVersion, saveId: `save-${word}`, content: { ...content, body } }
    writeFileSync(JOURNAL, JSON.stringify(save))
    say('sent', word)
    await send(save)
    say('acknowledged', word)
  }
}

async function send(save: unknown): Promise<void> {
  const answer = await saveDraft(saveInput.parse(save), asking())
  if (!answer?.ok) throw new Error(answer?.reason ?? 'The story is gone')
}

async function theStory(db: Database): Promise<number> {
  if (await findWriting(db, 1)) return 1
  await makeEditions(db)
  await makeSection(db)
  const { id, name, email, role } = deskActor('editor')
  await db.insert(users).values({ id, name, email, role })
  const begun = await createArticle({ locale: 'ar', kind: 'news' }, asking())
  if (!begun.ok) throw new Error(begun.reason)
  return begun.value.id
}

/** Every word of the story and of its other versions, as often as it stands there. */
async function wordsOf(db: Database, id: number): Promise<string[]> {
  const text = JSON.stringify([await findContent(db, id), await listOpenVersions(db, id)])
  return [...text.matchAll(/"text":"(w\d+n\d+z)"/g)].map(([, word = '']) => word)
}
