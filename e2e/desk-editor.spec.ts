import type { Page } from '@playwright/test'
import { body } from './support/bodies'
import { expect, test } from './support/fixtures'
import { keptWords, paste, writingScreen } from './support/writing'

test.describe.configure({ timeout: 60_000 })

test('a story with every kind of block is written by keyboard alone', async ({ editor, write, t }) => {
  const draft = await write({ body: body('مقدمة الخبر') })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  const { keyboard } = editor
  const insert = async (name: string) => {
    // a hand strikes the slash when it sees the caret in an empty line
    await expect(writing.body.locator('[data-placeholder]')).toBeVisible()
    await keyboard.type('/')
    await expect(editor.getByRole('listbox', { name: t('Desk.Editor.slash.label') })).toBeVisible()
    await keyboard.type(name)
    await expect(editor.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true')
    await keyboard.press('Enter')
  }
  await keyboard.press('Alt+Shift+KeyB')
  await expect(writing.body).toBeFocused()
  await writing.goToEnd('Control+End')

  await keyboard.press('Enter')
  await insert(t('Desk.Editor.blocks.heading2'))
  await keyboard.type('عنوان داخل النص')
  await expect(writing.body.getByRole('heading', { name: 'عنوان داخل النص' })).toBeVisible()

  await keyboard.press('Enter')
  await keyboard.press('Control+Shift+Digit8')
  await keyboard.type('البند الأول')
  await keyboard.press('Enter')
  await keyboard.type('البند الثاني')
  await expect(writing.body.getByRole('listitem')).toHaveCount(2)
  await keyboard.press('Control+Shift+Enter')

  await keyboard.press('Control+Shift+Digit9')
  await keyboard.type('قول شاهد')
  await expect(writing.body.getByRole('blockquote')).toContainText('قول شاهد')
  await keyboard.press('Control+Shift+Enter')

  await keyboard.type('كلمة مرتبطة')
  await keyboard.press('Control+Shift+ArrowRight')
  // the browser tells the editor of a selection a moment later than no hand could be quick
  await expect.poll(() => editor.evaluate(() => getSelection()?.toString())).toContain('مرتبطة')
  await keyboard.press('Control+KeyK')
  const link = editor.getByRole('dialog', { name: t('Desk.Editor.link.title') })
  await link.getByLabel(t('Desk.Editor.link.address')).fill('https://example.org/report')
  await keyboard.press('Enter')
  await expect(writing.body.getByRole('link')).toHaveAttribute('href', 'https://example.org/report')
  await expect(writing.body).toBeFocused()

  await writing.goToEnd('End')
  await keyboard.press('Enter')
  await insert(t('Desk.Editor.blocks.embed'))
  const embed = editor.getByRole('dialog', { name: t('Desk.Editor.embed.title') })
  await embed.getByLabel(t('Desk.Editor.embed.address')).fill('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  await keyboard.press('Enter')
  await expect(writing.body.getByText(t('Desk.Editor.embed.providers.youtube')).first()).toBeVisible()
  await expect(writing.body).toBeFocused()

  await keyboard.press('Control+Shift+Enter')
  await insert(t('Desk.Editor.blocks.table'))
  await keyboard.type('خانة أولى')
  await keyboard.press('Tab')
  await keyboard.type('خانة ثانية')
  await expect(writing.body.getByRole('table')).toContainText('خانة ثانية')
  await keyboard.press('Control+KeyZ')
  await expect(writing.body).not.toContainText('خانة ثانية')
  await keyboard.press('Control+Shift+KeyZ')
  await expect(writing.body).toContainText('خانة ثانية')

  await keyboard.press('Control+Shift+Enter')
  await insert(t('Desk.Editor.blocks.figure'))
  await expect(editor.getByRole('dialog', { name: t('Desk.Media.title') })).toBeVisible()
  await keyboard.press('Escape')
  await expect(writing.body).toBeFocused()

  await keyboard.press('Control+KeyS')
  await expect(writing.status).toHaveText(t('Desk.Writing.saving.kept'))
  const kept = await keptWords(draft)
  for (const words of [
    'عنوان داخل النص',
    'البند الثاني',
    'قول شاهد',
    'https://example.org/report',
    'خانة ثانية',
  ])
    expect(kept).toContain(words)
  for (const kind of ['heading', 'bulletList', 'blockquote', 'embed', 'table'])
    expect(kept).toContain(`"${kind}"`)
})

const pastes = {
  Word: {
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
      <p class=MsoNormal dir=RTL style='text-align:right;font-size:14pt'><b><span lang=AR-SA style='font-family:"Simplified Arabic"'>قال</span></b><span lang=AR-SA> الوزير\u200f إن الجسر مفتوح.<o:p></o:p></span></p></body></html>`,
    text: 'قال الوزير إن الجسر مفتوح.',
  },
  'Google Docs': {
    html: `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="rtl" style="line-height:1.38;margin-top:0pt"><span style="font-weight:700;color:#ff0000">قال</span><span style="font-weight:400"> الوزير إن الجسر مفتوح.</span></p></b>`,
    text: 'قال الوزير إن الجسر مفتوح.',
  },
}
for (const [program, clip] of Object.entries(pastes))
  test(`what is pasted from ${program} has its words and its bold, and nothing else`, async ({
    editor,
    write,
    t,
  }) => {
    const draft = await write({ body: body('مقدمة الخبر') })
    const writing = writingScreen(editor, t)
    await writing.open(draft)
    await writing.standAfter('مقدمة الخبر')
    await editor.keyboard.press('Enter')
    await paste(editor, clip)
    await expect(writing.body).toContainText('قال الوزير إن الجسر مفتوح.')
    await expect(writing.body.getByText('قال', { exact: true })).toHaveRole('strong')
    await expect.poll(() => keptWords(draft)).toContain(' الوزير إن الجسر مفتوح.')
    expect(await keptWords(draft)).not.toMatch(/style|Mso|docs-internal|font|\u200f/)
  })

test('a conversation pasted from WhatsApp has its words without its stamps', async ({ editor, write, t }) => {
  const draft = await write({ body: body('مقدمة الخبر') })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.standAfter('مقدمة الخبر')
  await editor.keyboard.press('Enter')
  await paste(editor, {
    text: '[10:15 ص، 26/11/2026] كريم: وصلنا إلى الجسر\n[10:16 ص، 26/11/2026] كريم: فُتح أمام السيارات',
  })
  await expect(writing.body).toContainText('فُتح أمام السيارات')
  await expect(writing.body).not.toContainText('26/11/2026')
})

test('shortcuts go by the place of the key, whatever the keyboard writes', async ({ editor, write, t }) => {
  const draft = await write({ body: body('كلمة عريضة') })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.body.getByText('كلمة عريضة').click({ clickCount: 3 })
  await pressOnArabicKeyboard(editor, { key: 'لا', code: 'KeyB' })
  await expect(writing.body.getByText('كلمة عريضة')).toHaveRole('strong')
  await pressOnArabicKeyboard(editor, { key: 'ئ', code: 'KeyZ' })
  await expect(writing.body.getByText('كلمة عريضة')).not.toHaveRole('strong')
})

test('each paragraph runs as its own words do', async ({ editor, write, t }) => {
  const draft = await write({ locale: 'ar', body: body('فقرة عربية') })
  const writing = writingScreen(editor, t)
  await writing.open(draft)
  await writing.standAfter('فقرة عربية')
  await editor.keyboard.press('Enter')
  await editor.keyboard.type('An English paragraph, with its dots.')
  await expect(writing.body.getByText('An English paragraph')).toHaveCSS('direction', 'ltr')
  await expect(writing.body.getByText('فقرة عربية')).toHaveCSS('direction', 'rtl')
})

/** Ctrl and a key of a board that writes Arabic: the browser is told the Arabic letter, and where the key lies. */
async function pressOnArabicKeyboard(page: Page, { key, code }: { key: string; code: string }) {
  const session = await page.context().newCDPSession(page)
  const event = { key, code, modifiers: 2, windowsVirtualKeyCode: code.charCodeAt(3) }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}
