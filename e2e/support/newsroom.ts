import type { Page } from '@playwright/test'
import type { Database } from '@/db/client'
import { listSections } from '@/db/queries/site'
import type { Actor } from '@/features/accounts/actor'
import { makeUser, signInCookie } from '@/features/accounts/testing'
import type { StoryContent } from '@/features/articles/content'
import { submitStory } from '@/features/articles/decide/submit-story'
import { createArticle } from '@/features/articles/create-article'
import { saveInput } from '@/features/articles/input'
import { openStory } from '@/features/articles/open-story'
import { saveDraft } from '@/features/articles/save-draft'
import { body } from './bodies'
import type { Open } from './browsers'

export type Colleague = Actor & { page: Page }

type UserOverrides = Parameters<typeof makeUser>[1] & { mayBeSaid?: RegExp }
type DraftOverrides = Partial<StoryContent> & { locale?: string; by?: Actor }
export type Draft = { id: number; headline: string; path: string; by: Actor }

/** Somebody at the desk with a browser of their own, signed in; what their browser says wrong fails the journey. */
export type Invite = (overrides?: UserOverrides) => Promise<Colleague>

/** Gives colleagues accounts and browsers of their own. */
export const newsroom =
  (open: Open, db: Database, locale: string): Invite =>
  async ({ mayBeSaid, ...overrides } = {}) => {
    const user = await makeUser(db, { locale, name: uniqueName(), ...overrides })
    const page = await open({ mayBeSaid })
    const [name = '', value = ''] = (await signInCookie(db, user.id)).split('=')
    await page.context().addCookies([{ name, value, url: process.env.E2E_SITE_URL ?? '' }])
    return { ...user, page }
  }

/** A story as its writer left it: whatever the gate asks for is there. */
export async function makeDraft(
  db: Database,
  { locale = 'ar', by, ...content }: DraftOverrides,
): Promise<Draft> {
  const actor = by ?? (await makeUser(db, { role: 'reporter', locale, name: uniqueName() }))
  const asking = { actor, now: new Date() }
  const made = await createArticle({ locale, kind: 'news' }, asking)
  const story = made.ok ? await openStory(made.value.id, asking) : undefined
  const [section] = await listSections(db, locale)
  if (!story || !section) throw new Error(`The edition "${locale}" has no section`)
  const { id, version: baseVersion } = story
  const headline = content.headline ?? unique('عنوان المادة')
  const written = {
    ...{
      headline,
      sectionId: section.id,
      sourceName: 'Wire',
      body: body('فقرة أولى من النص.', 'فقرة ثانية من النص.'),
    },
    ...content,
  }
  const save = { id, baseVersion, saveId: `draft-${id}`, content: { ...story.content, ...written } }
  const saved = await saveDraft(saveInput.parse(save), asking)
  if (!saved?.ok) throw new Error('The draft was not saved')
  return { id, headline, path: `/admin/articles/${id}`, by: actor }
}

/** The same story handed to the editors. */
export async function sendForReview(draft: Draft, note = ''): Promise<Draft> {
  const answer = await submitStory({ id: draft.id, note }, { actor: draft.by, now: new Date() })
  if (!answer?.ok) throw new Error(`Not submitted: ${answer?.reason}`)
  return draft
}

/** The same story given to readers by the running site: whoever asks for a page from then on has it. */
export async function publishNow(draft: Draft, { page, ...editor }: Colleague) {
  const asked = async () => openStory(draft.id, { actor: editor, now: new Date() })
  const data = { id: draft.id, version: (await asked())?.version ?? 0 }
  const headers = { 'sec-fetch-site': 'same-origin' }
  const answer = await page.request.post('/api/desk/articles.publish', { data, headers })
  const address = (await asked())?.path
  if (!answer.ok() || !address) throw new Error(`Not published: ${await answer.text()}`)
  return { ...draft, address }
}

/** One site serves all journeys: each speaks of its own things only. */
export const unique = (text: string) => `${text} ${Math.floor(Math.random() * 1e9)}`
const uniqueName = () => unique('سلمى')
