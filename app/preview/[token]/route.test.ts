import { expect, test } from 'vitest'
import { bodyOf } from '@/db/factories'
import { GET as getOwn } from '@/app/admin/preview/[id]/route'
import { pageCache } from '@/delivery/page-cache'
import { makePreviewLink, revokePreviewLink } from '@/features/previews/links'
import { readDocument } from '@/features/documents/read-document'
import { testDesk } from '@/features/articles/decide/testing'
import { GET } from './route'

const desk = testDesk()
const hostile = '</script><script>alert(1)</script>'

async function link(daysAgo = 0) {
  const id = await desk.story({ headline: 'Draft' })
  const { document } = readDocument(bodyOf(`A secret paragraph. ${hostile}`))
  await desk.write(id, { headline: `A draft ${hostile}`, body: document })
  const now = new Date(Date.now() - daysAgo * 86_400_000)
  const made = await makePreviewLink({ id, days: 1 }, { actor: desk.actor('editor'), now })
  if (!made?.ok) throw new Error('No link')
  return { ...made.value, story: id, token: made.value.url.split('/').at(-1) ?? '' }
}
const open = (token: string) =>
  GET(new Request(`http://localhost/preview/${token}`), { params: Promise.resolve({ token }) })

const isSecret = (response: Response) => {
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
}

test('an outsider sees the draft as readers will, and until when', async () => {
  const { token } = await link()
  const response = await open(token)
  expect(response.status).toBe(200)
  isSecret(response)
  const html = await response.text()
  expect(html).toContain('A secret paragraph.')
  expect(html).toContain('معاينة قبل النشر')
  expect(html).toContain('noindex')
  expect(html).not.toContain('<script>alert')
  // nothing of it is counted, and nothing of it is kept
  expect(html).not.toContain('<page-view')
  expect(pageCache.size.pages).toBe(0)
})

test.each(['x', 'A'.repeat(43), '%00', "' or 1=1 --", 'x'.repeat(5_000)])(
  'a forged link: %.20s',
  async (token) => {
    const response = await open(token)
    expect(response.status).toBe(404)
    isSecret(response)
  },
)

test('a link that was closed, or whose time is over, says so and shows nothing', async () => {
  const closed = await link()
  await revokePreviewLink({ id: closed.id }, desk.asking())
  for (const { token } of [closed, await link(2)]) {
    const response = await open(token)
    expect(response.status).toBe(410)
    isSecret(response)
    const html = await response.text()
    expect(html).toContain('انتهت صلاحية رابط المعاينة')
    expect(html).not.toContain('A secret paragraph.')
  }
})

test('whoever is not signed in is asked to, and is led back', async () => {
  const { story } = await link()
  const address = `http://localhost/admin/preview/${story}?theme=dark`
  const response = await getOwn(new Request(address), { params: Promise.resolve({ id: String(story) }) })
  expect(response.status).toBe(303)
  expect(response.headers.get('location')).toBe(
    `/admin/sign-in?next=%2Fadmin%2Fpreview%2F${story}%3Ftheme%3Ddark`,
  )
})
