import { beforeEach, describe, expect, test } from 'vitest'
import { insertMedia } from '@/db/queries/media'
import { listAudit } from '@/db/queries/audit'
import { settings as settingsTable } from '@/db/schema'
import { deskActor, testDesk } from '@/features/articles/decide/testing'
import { arrangeEditions } from './arrange-editions'
import { changesBetween } from './changes'
import { openSettings } from './for-editors'
import type { GroupName } from './groups'
import { editionsInput, saveInput } from './input'
import { saveSettings } from './save-settings'
import { getSite } from './site'

const desk = testDesk()
beforeEach(() => desk.db.delete(settingsTable))

const asking = () => ({ actor: deskActor('admin'), now: desk.now })
const versionOf = async (group: GroupName) => (await openSettings('ar')).groups[group].version
async function save(group: GroupName, value: object, version?: string) {
  const asked = saveInput.parse({ group, value, version: version ?? (await versionOf(group)) })
  return saveSettings(asked, asking())
}
const site = async (locale = 'ar') => {
  const found = await getSite(locale)
  if (!found) throw new Error('The edition is not there')
  return found
}
const bare = { light: null, dark: null }
const look = { logo: bare, accent: bare, strip: bare }
const time = { timeZone: 'Asia/Damascus', timeZoneName: {}, digits: 'latn', months: 'levant' }
const footer = { footerLinks: {}, socialUrls: [], contactEmail: null }
const rules = {
  ...{ correctionPolicy: {}, alertsNeedRelease: false, foldsLongStories: true },
  ...{ aiCrawlers: 'allow', pixelId: null },
}
const named = (name: string) => ({ name: { ar: name }, tagline: {}, description: {} })

describe('a setting', () => {
  test('is there for the next reader, and the log says what it was and is', async () => {
    expect((await site()).name).toBe('مرصد')
    expect(await save('identity', named('  شام   برس '))).toMatchObject({ ok: true })
    expect((await site()).name).toBe('شام برس')
    expect((await site('en')).name).toBe('Marsad')
    await save('identity', named('حلب اليوم'))
    const [row] = await listAudit(desk.db, {}, 1)
    expect(row).toMatchObject({
      action: 'settings.save',
      subjectId: 'identity',
      detail: { changes: [{ setting: 'name', part: 'ar', was: 'شام برس', is: 'حلب اليوم' }] },
    })
    await save('identity', named(''))
    expect((await site()).name).toBe('مرصد')
  })

  test('of one group leaves the others as they are', async () => {
    await save('time', { ...time, months: 'egypt-gulf', digits: 'arab' })
    await save('footer', { ...footer, contactEmail: 'desk@news.example' })
    const { settings, dates } = await site()
    expect(settings).toMatchObject({ months: 'egypt-gulf', contactEmail: 'desk@news.example' })
    expect(dates.date(new Date('2026-11-26T12:00:00Z'))).toBe('٢٦ نوفمبر ٢٠٢٦')
  })

  test('of what machines may read is written into the log by its name', async () => {
    await save('rules', { ...rules, aiCrawlers: 'refuse' })
    expect((await site()).settings.aiCrawlers).toBe('refuse')
    const [row] = await listAudit(desk.db, {}, 1)
    expect(row?.detail).toEqual({ changes: [{ setting: 'aiCrawlers', was: 'allow', is: 'refuse' }] })
  })

  test('that somebody else saved meanwhile is not written over', async () => {
    const version = await versionOf('identity')
    await save('identity', named('الأول'), version)
    const late = await save('identity', named('الثاني'), version)
    expect(late).toMatchObject({ ok: true, value: { isOvertaken: true } })
    expect((await site()).name).toBe('الأول')
    expect(await save('identity', named('الثاني'))).toMatchObject({ value: { isOvertaken: false } })
    expect((await site()).name).toBe('الثاني')
  })

  test('saved as it is changes nothing and is not logged', async () => {
    await save('identity', named('الأول'))
    const before = (await listAudit(desk.db, {}, 99)).length
    expect(await save('identity', named('الأول'))).toMatchObject({ value: { isOvertaken: false } })
    expect((await listAudit(desk.db, {}, 99)).length).toBe(before)
  })
})

describe('a colour', () => {
  test('stands in the page by its hash, in its theme alone', async () => {
    expect((await site()).style).toBeUndefined()
    await save('look', { ...look, accent: { light: '#1A4FA3', dark: null } })
    const { style } = await site()
    expect(style?.css).toBe(':root{--accent:#1a4fa3}')
    expect(style?.hash).toMatch(/^sha256-/)
    await save('look', { ...look, accent: { light: null, dark: '#8ab4f8' } })
    expect((await site()).style?.css).toBe(
      `@media (prefers-color-scheme:dark){:root:not([data-theme='light']){--accent:#8ab4f8}}` +
        `:root[data-theme='dark']{--accent:#8ab4f8}`,
    )
  })

  test.each([
    ['accent', { light: '#ffd700', dark: null }],
    ['accent', { light: null, dark: '#1a4fa3' }],
    ['strip', { light: '#ff6b6b', dark: null }],
    ['strip', { light: null, dark: '#ffffff' }],
  ])('that cannot be read is refused: %s %j', async (colour, chosen) =>
    expect(await save('look', { ...look, [colour]: chosen })).toEqual({
      ok: false,
      reason: 'colour-unreadable',
    }),
  )
})

test('a logo is a picture of the library', async () => {
  const logo = { light: 999_999, dark: null }
  expect(await save('look', { ...look, logo })).toEqual({ ok: false, reason: 'unknown-reference' })
  const file = { originalKey: 'x', mimeType: 'image/webp', widthPx: 10, heightPx: 10, sizeBytes: 99 }
  const id = await insertMedia(desk.db, { contentHash: 'logo', colour: '#c04020', ...file })
  expect(await save('look', { ...look, logo: { light: id, dark: null } })).toMatchObject({ ok: true })
})

test('words for an edition that is not there are refused', async () =>
  expect(await save('identity', { ...named('x'), tagline: { fr: 'Le journal' } })).toEqual({
    ok: false,
    reason: 'unknown-reference',
  }))

describe('the editions', () => {
  const opened = async () => (await openSettings('ar')).editions
  const arrange = async (editions: object[]) =>
    arrangeEditions(editionsInput.parse({ editions, version: (await opened()).version }), asking())
  const ar = { locale: 'ar', name: 'العربية', isEnabled: true }
  const en = { locale: 'en', name: 'English', isEnabled: true }

  test('are hidden, and shown in another order', async () => {
    await arrange([ar, { ...en, isEnabled: false }])
    expect(await getSite('en')).toBeUndefined()
    await arrange([en, ar])
    expect((await site()).editions.map(({ locale }) => locale)).toEqual(['en', 'ar'])
    await arrange([ar, en])
  })

  test.each([
    [[{ ...ar, isEnabled: false }, en], 'default-edition-stays'],
    [[ar], 'list-incomplete'],
    [[ar, en, en], 'list-incomplete'],
    [[ar, en, { locale: 'fr', name: 'Français', isEnabled: true }], 'edition-without-words'],
  ])('%j: %s', async (editions, reason) => expect(await arrange(editions)).toEqual({ ok: false, reason }))
})

test.each([
  ['identity', { name: { ar: 'x'.repeat(41) }, tagline: {}, description: {} }],
  ['identity', { name: { 'not a locale': 'x' }, tagline: {}, description: {} }],
  ['look', { ...look, accent: { light: 'red', dark: null } }],
  ['look', { ...look, accent: { light: '#fff;}body{display:none', dark: null } }],
  ['time', { ...time, timeZone: 'Asia/Nowhere' }],
  ['time', { ...time, months: 'french' }],
  ['footer', { ...footer, socialUrls: ['javascript:alert(1)'] }],
  ['footer', { ...footer, socialUrls: ['http://x.example'] }],
  ['footer', { ...footer, footerLinks: { ar: [{ name: 'x', url: '//evil.example' }] } }],
  ['footer', { ...footer, footerLinks: { ar: [{ name: '', url: '/topics' }] } }],
  ['footer', { ...footer, contactEmail: 'nobody' }],
  ['rules', { ...rules, pixelId: '12a45' }],
  ['rules', { ...rules, aiCrawlers: 'perhaps' }],
  ['unknown', {}],
])('%s %j is not well formed', (group, value) =>
  expect(saveInput.safeParse({ group, value, version: '0123456789abcdef' }).success).toBe(false),
)

test('changes are told by edition and theme, lists line by line', () =>
  expect(
    changesBetween(
      { accent: { light: null, dark: null }, socialUrls: [], digits: 'latn' },
      { accent: { light: '#000000', dark: null }, socialUrls: ['a', 'b'], digits: 'latn' },
    ),
  ).toEqual([
    { setting: 'accent', part: 'light', was: '', is: '#000000' },
    { setting: 'socialUrls', was: '', is: 'a\nb' },
  ]))
