import { describe, expect, test } from 'vitest'
import { listMentionsOf } from '@/db/queries/comments'
import { users } from '@/db/schema'
import { testDesk } from '@/features/articles/decide/testing'
import { submitStory } from '@/features/articles/decide/submit-story'
import { addComment } from './add-comment'
import { commentInput } from './input'
import { commentsOf } from './list-comments'
import { reopenComment, resolveComment } from './resolve-comment'

const desk = testDesk()
type Role = Parameters<typeof desk.asking>[0]
const say = (articleId: number, text: string, more: object = {}, role: Role = 'editor') =>
  addComment(commentInput.parse({ articleId, text, ...more }), desk.asking(role))
const list = async (articleId: number, role: Role = 'editor') => {
  const answer = await commentsOf(articleId, desk.asking(role))
  return answer?.ok ? answer.value : undefined
}
const idOf = (answer: Awaited<ReturnType<typeof say>>) => {
  if (!answer?.ok) throw new Error(answer?.reason ?? 'not there')
  return answer.value.id
}

describe('talking about a story', () => {
  test('on the whole, on words of it, in answer; one level', async () => {
    const story = await desk.story()
    const first = idOf(await say(story, ' Who says so? ', { blockId: 'p1', quote: 'two\n years' }))
    const answer = idOf(await say(story, 'The ministry', { parentId: first }, 'reporter'))
    await say(story, 'Good', { parentId: answer, blockId: 'p9' })
    await say(story, 'All of it is too long')
    expect((await list(story))?.comments).toMatchObject([
      { id: first, text: 'Who says so?', blockId: 'p1', quote: 'two years', authorName: 'The editor' },
      { parentId: first, text: 'The ministry', authorName: 'The reporter' },
      { parentId: first, text: 'Good', blockId: null },
      { parentId: null, blockId: null, quote: null },
    ])
  })

  test('the notes of a submission stand among what was said, and can be answered', async () => {
    const story = await desk.story()
    await submitStory({ id: story, note: 'Ready' }, desk.asking('reporter'))
    const [note] = (await list(story))?.comments ?? []
    expect(note).toMatchObject({ kind: 'submit', text: 'Ready' })
    expect((await say(story, 'Not yet', { parentId: note?.id }))?.ok).toBe(true)
    expect(await resolveComment(note?.id ?? 0, desk.asking())).toEqual({
      ok: false,
      reason: 'comment-not-a-thread',
    })
  })

  test('a thread is resolved, opened again, and opened by an answer', async () => {
    const story = await desk.story()
    const id = idOf(await say(story, 'Check'))
    expect((await resolveComment(id, desk.asking('reporter')))?.ok).toBe(true)
    expect(await resolveComment(id, desk.asking())).toEqual({ ok: false, reason: 'comment-resolved-already' })
    expect((await list(story))?.comments[0]).toMatchObject({ resolvedByName: 'The reporter' })
    expect((await reopenComment(id, desk.asking()))?.ok).toBe(true)
    expect(await reopenComment(id, desk.asking())).toEqual({ ok: false, reason: 'comment-open-already' })
    await resolveComment(id, desk.asking())
    const answer = idOf(await say(story, 'Not quite', { parentId: id }))
    expect((await list(story))?.comments[0]?.resolvedAt).toBeNull()
    expect(await resolveComment(answer, desk.asking())).toEqual({ ok: false, reason: 'comment-not-a-thread' })
  })
})

describe('mentions', () => {
  test('whoever is mentioned finds it, as long as it is open', async () => {
    const story = await desk.story()
    const id = idOf(await say(story, '@The chief look', { mentions: ['chief', 'chief'] }))
    const found = await listMentionsOf(desk.db, 'chief', 10)
    expect(found).toMatchObject([{ articleId: story, text: '@The chief look', authorName: 'The editor' }])
    await resolveComment(id, desk.asking())
    expect(await listMentionsOf(desk.db, 'chief', 10)).toEqual([])
  })

  test('only who may read the story is offered or taken', async () => {
    const story = await desk.story()
    expect((await list(story))?.users.map(({ id }) => id)).toEqual(['admin', 'chief', 'editor', 'reporter'])
    expect(await say(story, '@x', { mentions: ['stranger'] })).toEqual({
      ok: false,
      reason: 'mention-may-not-read',
    })
    expect(await say(story, '@x', { mentions: ['nobody'] })).toEqual({ ok: false, reason: 'mention-unknown' })
    await desk.db.update(users).set({ disabledAt: desk.now })
    expect(await say(story, '@x', { mentions: ['chief'] })).toEqual({ ok: false, reason: 'mention-unknown' })
    await desk.db.update(users).set({ disabledAt: null })
    const out = await desk.story({ status: 'published' })
    expect((await say(out, '@x', { mentions: ['stranger'] }))?.ok).toBe(true)
  })
})

describe('what is refused stores nothing', () => {
  test("others' drafts and unknown ids are not there", async () => {
    const story = await desk.story()
    const id = idOf(await say(story, 'Hm'))
    expect(await say(story, 'x', {}, 'stranger')).toBeUndefined()
    expect(await list(story, 'stranger')).toBeUndefined()
    expect(await resolveComment(id, desk.asking('stranger'))).toBeUndefined()
    expect(await say(999_999, 'x')).toBeUndefined()
    expect(await resolveComment(999_999, desk.asking())).toBeUndefined()
    const other = await desk.story()
    expect(await say(other, 'x', { parentId: id })).toEqual({ ok: false, reason: 'comment-not-there' })
    expect(await say(other, 'x', { parentId: 999_999 })).toEqual({ ok: false, reason: 'comment-not-there' })
    expect(await say(other, ' \u200b\n ')).toEqual({ ok: false, reason: 'comment-empty' })
    expect((await list(other))?.comments).toEqual([])
  })

  test.each([
    { articleId: '1', text: 'x' },
    { articleId: 1, text: 'x'.repeat(4_001) },
    { articleId: 1, text: 'x', blockId: '<script>' },
    { articleId: 1, text: 'x', mentions: Array.from({ length: 21 }, String) },
    { articleId: 1e12, text: 'x' },
  ])('%j', (input) => {
    expect(commentInput.safeParse(input).success).toBe(false)
  })
})
