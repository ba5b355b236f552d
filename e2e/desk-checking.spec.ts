import { body } from './support/bodies'
import { expect, test } from './support/fixtures'
import { publishNow, unique } from './support/newsroom'
import { keptWords, writingScreen } from './support/writing'

test.describe.configure({ timeout: 60_000 })

test('what goes against the house style is marked, and put right with one key', async ({
  editor,
  write,
  t,
}) => {
  const draft = await write({
    locale: 'ar',
    body: body('قال الوزير, إن الجسر مفتوح.', 'فقرة لا ملاحظة فيها.'),
  })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.tab('copyDesk')
  const panel = editor.getByRole('complementary')
  await expect(panel.getByText(t('Desk.CopyDesk.kinds.latin-punctuation')).first()).toBeVisible()
  await writing.body.getByText(',', { exact: true }).click() // the mark, not the paragraph before it is marked
  await expect(editor.getByRole('group', { name: t('Desk.Editor.finding.label') })).toBeVisible()
  await editor.keyboard.press('Control+Period')
  await expect(writing.body).toContainText('قال الوزير، إن')
  await expect.poll(() => keptWords(draft)).toContain('قال الوزير، إن الجسر مفتوح.')
})

test('an earlier version is compared word by word, and comes back', async ({ editor, draft, t }) => {
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.body.getByText('فقرة أولى').click({ clickCount: 3 })
  await editor.keyboard.type('فقرة جديدة من النص.')
  await expect.poll(() => keptWords(draft)).toContain('فقرة جديدة')

  await writing.tab('revisions')
  await editor.getByRole('button', { name: draft.by.name }).first().click()
  const dialog = editor.getByRole('dialog')
  await expect(dialog.getByRole('deletion')).toContainText(['أولى'])
  await expect(dialog.getByRole('insertion')).toContainText(['جديدة'])
  await dialog.getByRole('button', { name: t('Desk.Revisions.restore') }).click()
  await expect(writing.body).toContainText('فقرة أولى من النص.')
  await expect.poll(() => keptWords(draft)).not.toContain('فقرة جديدة')
})

test('a colleague who is mentioned in a comment finds it at the desk until it is resolved', async ({
  invite,
  editor,
  draft,
  t,
}) => {
  const karim = await invite({ role: 'chief', name: unique('كريم') })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.body.getByText('فقرة أولى').click({ clickCount: 3 })
  await writing.tab('comments')
  const field = editor.getByRole('textbox', { name: t('Desk.Comments.writeOnSelection') })
  await field.pressSequentially(`من أين هذا الرقم؟ @${karim.name}`)
  await editor.getByRole('option', { name: karim.name }).click()
  await editor.getByRole('button', { name: t('Desk.Comments.send') }).click()
  const resolve = editor.getByRole('button', { name: t('Desk.Comments.resolve') })
  await expect(resolve).toBeVisible()

  const waiting = karim.page.getByRole('region', { name: t('Desk.Home.mentions.title') })
  await karim.page.goto('/admin')
  await expect(waiting.getByText('من أين هذا الرقم؟')).toBeVisible()
  await resolve.click()
  await expect(resolve).toBeHidden()
  await karim.page.reload()
  await expect(karim.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(karim.page.getByText('من أين هذا الرقم؟')).toHaveCount(0)
})

test('an outsider reads a draft by a link, until the link is closed', async ({
  editor,
  draft,
  reader,
  t,
}) => {
  await editor.goto(`${draft.path}/preview`)
  await editor.getByRole('button', { name: t('Desk.Preview.links.open') }).click()
  const dialog = editor.getByRole('dialog', { name: t('Desk.Preview.links.title') })
  await dialog.getByRole('button', { name: t('Desk.Preview.links.days', { n: 1 }) }).click()
  const link = await dialog.getByLabel(t('Desk.Preview.links.address')).inputValue()

  await reader.goto(link)
  await expect(reader.getByRole('heading', { level: 1, name: draft.headline })).toBeVisible()
  await expect(reader.getByText('فقرة أولى من النص.')).toBeVisible()
  await dialog.getByRole('button', { name: t('Desk.Preview.links.revoke') }).click()
  await expect(dialog.getByText(t('Desk.Preview.links.none'))).toBeVisible()
  const after = await reader.reload()
  expect(after?.status()).toBeGreaterThanOrEqual(404)
  await expect(reader.getByText('فقرة أولى من النص.')).toHaveCount(0)
})

test('a killed story is gone everywhere, and its address says why', async ({
  chief,
  invite,
  write,
  reader,
  at,
  t,
}) => {
  const story = await publishNow(
    await write({ headline: unique('مادة ستُلغى') }),
    await invite({ role: 'editor' }),
  )
  await reader.goto(at('/latest'))
  await expect(reader.getByRole('main').getByText(story.headline).first()).toBeVisible()
  const writing = writingScreen(chief, t)
  await writing.open(story)
  await writing.choose(t('Desk.Publishing.steps.kill'))
  const dialog = chief.getByRole('dialog', { name: t('Desk.Publishing.kill.title') })
  const confirm = dialog.getByRole('button', { name: t('Desk.Publishing.kill.confirm') })
  const notice = 'نُشرت هذه المادة خطأً ولا صحة لما فيها.'
  await dialog.getByLabel(t('Desk.Publishing.kill.reason')).fill('خبر مختلق')
  await dialog.getByLabel(t('Desk.Publishing.kill.notice')).fill(notice)
  await expect(confirm).toBeDisabled()
  await dialog
    .getByLabel(t('Desk.Publishing.kill.type', { word: t('Desk.Publishing.kill.word') }))
    .fill(t('Desk.Publishing.kill.word'))
  await confirm.click()
  await expect(chief.getByText(t('Desk.Publishing.receipt.killed'))).toBeVisible()

  await reader.reload()
  await expect(reader.getByText(story.headline)).toHaveCount(0)
  expect((await reader.goto(story.address))?.status()).toBe(410)
  await expect(reader.getByText(notice)).toBeVisible()
  await reader.goto(at('/'))
  await expect(reader.getByText(story.headline)).toHaveCount(0)
})
