import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeArticle } from '@/db/factories'
import { listJobs } from '@/db/queries/jobs'
import { testDesk } from '@/features/articles/decide/testing'
import { publishStory } from '@/features/articles/decide/publish-story'
import { updateStory } from '@/features/articles/decide/update-story'
import { withdrawStory } from '@/features/articles/decide/withdraw-story'
import { getArticle } from '@/features/articles/for-readers'
import { jobHandlers } from '@/features/jobs/jobs'
import { runDueJobs } from '@/features/jobs/run-job'
import { focusPicture } from '@/features/media/change-picture'
import { nameRendition } from '@/features/media/for-readers'
import { ingestPicture } from '@/features/media/ingest-picture'
import { mediaStore } from '@/features/media/store'
import { fillCards } from './keep-card'

const desk = testDesk()
const tick = async () => {
  while ((await runDueJobs(jobHandlers, () => desk.now)) > 0);
}
const shared = async (id: number) =>
  Object.fromEntries(
    ((await getArticle(id, desk.now))?.sharePictures ?? []).map((row) => [row.shape, row] as const),
  )

async function takePicture() {
  const create = { width: 1_600, height: 1_000, channels: 3, background: '#336699' } as const
  const bytes = await sharp({ create }).jpeg().toBuffer()
  const taken = await ingestPicture(desk.db, {
    bytes,
    texts: { ar: { alt: 'A bridge', caption: 'A bridge', credit: 'Marsad' } },
  })
  return taken.ok ? taken.value : 0
}

test('a story that comes out has a card and its picture in three shapes, and loses them when it is taken down', async () => {
  const id = await desk.story()
  await desk.write(id, { headline: 'The bridge opens', leadMediaId: await takePicture() })
  expect(await publishStory({ id, version: 1 }, desk.asking())).toMatchObject({ ok: true })
  await tick()
  const { card, ...cuts } = await shared(id)
  expect(card).toMatchObject({ widthPx: 1_200, heightPx: 630 })
  expect(
    Object.values(cuts)
      .map(({ shape, widthPx, heightPx }) => [shape, widthPx, heightPx])
      .sort(),
  ).toEqual([
    ['16x9', 1_200, 675],
    ['1x1', 800, 800],
    ['4x3', 1_067, 800],
  ])
  expect(nameRendition(card?.key ?? '')).toMatchObject({ contentType: 'image/jpeg' })
  expect(await mediaStore().sizeOf(card?.key ?? '')).toBeGreaterThan(0)

  await desk.write(id, { headline: 'The bridge closes' })
  await updateStory({ id, version: 2, kind: 'update' }, desk.asking())
  await tick()
  const after = await shared(id)
  expect(after.card?.key).not.toBe(card?.key)
  expect(after['16x9']?.key).toBe(cuts['16x9']?.key)
  // who linked to the old one still gets it, for a while
  expect(await mediaStore().sizeOf(card?.key ?? '')).toBeDefined()

  await focusPicture({ id: (await getArticle(id, desk.now))?.leadMediaId ?? 0, x: 0, y: 0.5 }, desk.asking())
  await tick()
  expect((await shared(id)).card?.key).not.toBe(after.card?.key)

  await withdrawStory({ id, reason: 'wrong' }, desk.asking())
  const held = (await listJobs(desk.db, 100)).map(({ key }) => key)
  expect(held).toContain(`articles.share:${id}`)
  await tick()
  desk.pass(8 * 86_400)
  await tick()
  expect(await mediaStore().sizeOf(card?.key ?? '')).toBeUndefined()
})

test('what came without a card gets one, newest first, once', async () => {
  const id = await makeArticle(desk.db, {
    sectionId: desk.sectionId,
    publishedAt: desk.now,
    status: 'published',
  })
  await desk.db.transaction((tx) => fillCards(tx, {}, desk.now))
  await tick()
  const { card } = await shared(id)
  expect(card).toBeDefined()
  await desk.db.transaction((tx) => fillCards(tx, {}, desk.now))
  expect((await listJobs(desk.db, 100)).map(({ key }) => key)).not.toContain(`articles.share:${id}`)
})
