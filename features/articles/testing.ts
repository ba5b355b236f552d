import type { Role } from '@/features/accounts/permissions'
import { readDocument } from '@/features/documents/read-document'
import type { Result } from '@/lib/result'
import type { StoryContent } from './content'
import { createArticle } from './create-article'
import { testDesk } from './decide/testing'
import { saveInput } from './input'
import { openStory } from './open-story'
import { saveDraft } from './save-draft'

type Who = Role | 'stranger'
type Saving = { id: number; version: number; content: StoryContent }
type SaveOptions = { who?: Who; saveId?: string; displaced?: unknown[]; userId?: string }

export const paragraph = (id: string, text: string) => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

/** A body of paragraphs with the ids p0, p1 and so on. */
export const body = (...texts: string[]): StoryContent['body'] =>
  readDocument({ type: 'doc', content: texts.map((text, index) => paragraph(`p${index}`, text)) }).document

export function valueOf<Value>(answer: Result<Value> | undefined): Value {
  if (!answer?.ok) throw new Error(answer?.reason ?? 'not there')
  return answer.value
}

/** The desk of the tests, with what writing on a story takes. */
export function writingDesk() {
  const desk = testDesk()
  let saves = 0
  const open = async (id: number, who: Who = 'editor') => {
    const story = await openStory(id, desk.asking(who))
    if (!story) throw new Error('The story is not there')
    return story
  }
  /** A save as the door lets it in; its id is new unless one is given. */
  const save = (
    { id, version, content }: Saving,
    change: Partial<StoryContent>,
    { who = 'reporter', saveId = `save-id-${(saves += 1)}`, ...more }: SaveOptions = {},
  ) => {
    const input = { id, baseVersion: version, saveId, content: { ...content, ...change }, ...more }
    return saveDraft(saveInput.parse(input), desk.asking(who))
  }
  return {
    ...{ desk, open, save },
    begin: async (who: Who = 'reporter') => {
      const { id } = valueOf(await createArticle({ locale: 'ar', kind: 'news' }, desk.asking(who)))
      return open(id, who)
    },
    saved: async (...asked: Parameters<typeof save>) => ({
      id: asked[0].id,
      ...valueOf(await save(...asked)),
    }),
  }
}
