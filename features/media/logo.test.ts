import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { findLastInvalidation, listInvalidationsFrom } from '@/db/queries/invalidations'
import { upsertSetting } from '@/db/queries/site'
import { testDesk } from '@/features/articles/decide/testing'
import { getSite } from '@/features/settings/site'
import { focusPicture, removePicture, replacePicture } from './change-picture'
import { getLibrary, openPicture } from './for-editors'
import { ingestPicture } from './ingest-picture'
import { readLibraryQuery } from './library-query'
import { getPictures } from './pictures'
import { mediaStore } from './store'
import { sent } from './testing'

const desk = testDesk()
let width = 800

/** White letters on nothing, as a logo for dark paper comes; or on paper of their own. */
async function letters(alpha: number) {
  width += 1
  const ground = { r: 255, g: 255, b: 255, alpha }
  const bar = sharp({ create: { width: 300, height: 80, channels: 4, background: '#ffffff' } }).png()
  return sharp({ create: { width, height: 200, channels: 4, background: ground } })
    .composite([{ input: await bar.toBuffer(), left: 20, top: 60 }])
    .png()
    .toBuffer()
}
async function add(alpha = 0) {
  const taken = await ingestPicture(desk.db, { bytes: await letters(alpha), texts: {} })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value
}
const cutoutsOf = async (id: number) =>
  ((await getPictures([id], 'ar')).get(id)?.renditions ?? []).filter(({ crop }) => crop === 'cutout')
const alphaOf = async (key: string) => {
  const { hasAlpha, channels } = await sharp(await mediaStore().read(key)).metadata()
  if (!hasAlpha) return undefined
  return (await sharp(await mediaStore().read(key)).stats()).channels[channels - 1]?.min
}
const isLogo = (id: number) => upsertSetting(desk.db, 'site', { logo: { light: null, dark: id } }, desk.now)
const staleAfter = async (work: () => Promise<unknown>) => {
  const last = await findLastInvalidation(desk.db)
  await work()
  return (await listInvalidationsFrom(desk.db, (last?.id ?? 0) + 1)).flatMap((row) => row.tags)
}
beforeEach(() => upsertSetting(desk.db, 'site', {}, desk.now))

test('what is transparent stays so in the logo, and stands on white everywhere else', async () => {
  const id = await add()
  const cutouts = await cutoutsOf(id)
  expect(cutouts.map(({ widthPx }) => widthPx)).toEqual([160, 320, 640])
  for (const { key } of cutouts) expect(await alphaOf(key)).toBe(0)
  const others =
    (await getPictures([id], 'ar')).get(id)?.renditions.filter(({ crop }) => crop !== 'cutout') ?? []
  expect(others.length).toBeGreaterThan(0)
  for (const { key } of others) expect(await alphaOf(key)).toBeUndefined()
  await isLogo(id)
  expect((await getSite('ar'))?.logo?.dark?.src).toContain('cutout-320')
  await focusPicture({ id, x: 0, y: 0 }, desk.asking())
  expect(await cutoutsOf(id), 'also after its focal point has moved').toHaveLength(3)
})

test('a picture that only could be transparent has nothing of the kind', async () => {
  const id = await add(1)
  expect(await cutoutsOf(id)).toEqual([])
  await isLogo(id)
  expect((await getSite('ar'))?.logo?.dark?.src).toContain('full-')
})

test('a logo is used: found as such, not removed, and every page is stale when its file is replaced', async () => {
  const id = await add()
  await isLogo(id)
  const found = (use: string) =>
    getLibrary(desk.actor('editor'), readLibraryQuery({ use }), { locale: 'ar', now: desk.now })
  for (const use of ['logos', 'used']) expect((await found(use)).rows.map((row) => row.id)).toEqual([id])
  expect((await found('unused')).rows.map((row) => row.id)).not.toContain(id)
  expect((await openPicture(desk.actor('editor'), id, 'ar'))?.uses.logos).toHaveLength(1)
  expect(await removePicture({ id }, desk.asking())).toEqual({ ok: false, reason: 'picture-in-use' })
  const uploadId = await sent(desk.db, await letters(0), { userId: 'editor', now: desk.now })
  const stale = await staleAfter(async () =>
    expect(await replacePicture({ id, uploadId }, desk.asking())).toMatchObject({ ok: true }),
  )
  expect(stale).toContain('site')
})
