import { spawnSync } from 'node:child_process'
import { expect, test } from './support/fixtures'

const ARCHIVE = 'e2e/support/old-site.xml'
/** As WordPress wrote it: lower case, and cut in the middle of a character. */
const OLD_ADDRESS =
  '/%d8%a7%d8%aa%d9%81%d8%a7%d9%82-%d8%b9%d9%84%d9%89-%d8%aa%d8%b1%d9%85%d9%8a%d9%85-%d8%a7%d9%84%d8%b3%d9%88%d9%82-%d8%a7%d9%84%d9%82%d8%af%d9%8a%d9%85-%d8%a8%d8%b9%d8%af-%d8%b9%d8%b4%d8%b1-%d8%b3%d9%86%d9%88%d8%a7%d8%aa-%d9%85%d9%86-%d8%a7%d9%84%d8%a7%d9%86%d8%aa%d8/'

// One journey: an archive is brought in once, and the second time is about the first
test('a newsroom brings its WordPress archive in, and a reader finds a story under its old address', async ({
  reader,
  t,
}) => {
  expect(importArchive()).toMatch(/article\s+2 created/)

  const response = await reader.goto(OLD_ADDRESS)
  expect(response?.status()).toBe(200)
  expect(response?.request().redirectedFrom()?.redirectedFrom() ?? null, 'more than one hop').toBeNull()
  const story = reader.getByRole('article').first()
  await expect(story.getByRole('heading', { level: 1 })).toHaveText(
    'اتفاق على ترميم السوق القديم بعد عشر سنوات من الانتظار',
  )
  await expect(story.getByText('مرصد الساحل – اللاذقية')).toBeVisible()
  await expect(story.getByText('«السوق ذاكرة المدينة»')).toBeVisible()
  await expect(reader.getByText('alert(1)')).toHaveCount(0)

  const end = story.getByText('آخر ما في الخبر')
  await expect(end).toBeHidden()
  await story.getByRole('button', { name: t('Article.showMore') }).click()
  await expect(end).toBeVisible()
  const related = reader.getByRole('region', { name: t('Article.related') })
  await expect(related.getByRole('link', { name: 'حرفيون شبان يتعلمون ترميم السقوف الخشبية' })).toBeVisible()
  await reader.getByRole('link', { name: t('Site.toTop') }).click()
  await expect(reader.getByRole('heading', { level: 1 })).toBeInViewport()

  expect(importArchive(), 'a second time nothing changes').toMatch(/article\s+2 unchanged/)
})

function importArchive(): string {
  const program = ['node_modules/tsx/dist/cli.mjs', 'scripts/import.ts', 'wxr', ARCHIVE]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}
