import { afterAll, expect, test, vi } from 'vitest'
import { publishStory } from '@/features/articles/decide/publish-story'
import { testDesk } from '@/features/articles/decide/testing'
import { errorPageCache, pageCache } from '@/delivery/page-cache'
import { GET as getFeed } from '../../feed.xml/route'
import { GET as getFront } from '../../route'
import { GET as getSection } from '../route'
import { GET as getStory } from './route'

// pages are kept in production only; React as tests have it, whose JSX is the one for development
await vi.hoisted(async () => {
  await Promise.all([import('react/jsx-dev-runtime'), import('react-dom/server')])
  vi.stubEnv('NODE_ENV', 'production')
  // before the page cache takes hold of the clock
  vi.useFakeTimers({ toFake: ['Date'] })
})
const desk = testDesk()
const at = (iso: string) => vi.setSystemTime(new Date(iso))
afterAll(() => vi.useRealTimers())

const ask = async (path: string) => {
  const [, section = '', article = ''] = path.split('/')
  const request = new Request(`http://localhost${path}`)
  const params = { locale: 'ar', section, article }
  const context = { params: Promise.resolve(params) }
  const response = article
    ? await getStory(request, context)
    : section === 'feed.xml'
      ? await getFeed(request, context)
      : section
        ? await getSection(request, context)
        : await getFront(request, context)
  return { status: response.status, html: await response.text() }
}

test('a scheduled story comes and goes on the second, with pages kept and no worker at all', async () => {
  at('2026-11-20T09:00:00Z')
  await desk.story({ status: 'published', headline: 'An older one' })
  const id = await desk.story({ headline: 'Zanzibar bridge opens' })
  const path = `/politics/${id}-zanzibar-bridge-opens`
  const seen = async () => ({
    story: (await ask(path)).status,
    front: (await ask('/')).html.includes('Zanzibar bridge'),
    section: (await ask('/politics')).html.includes('Zanzibar bridge'),
    feed: (await ask('/feed.xml')).html.includes('Zanzibar bridge'),
  })
  const nowhere = { story: 404, front: false, section: false, feed: false }
  // kept before anybody knew of a schedule
  expect(await seen()).toEqual(nowhere)
  expect(pageCache.size.pages).toBeGreaterThanOrEqual(3)
  expect(errorPageCache.size.pages).toBe(1)

  const asking = { actor: desk.actor('editor'), now: new Date() }
  const times = { at: new Date('2026-11-20T09:00:30Z'), unpublishAt: new Date('2026-11-20T09:01:00Z') }
  expect((await publishStory({ id, version: 1, ...times }, asking))?.ok).toBe(true)
  at('2026-11-20T09:00:29.999Z')
  expect(await seen()).toEqual(nowhere)
  at('2026-11-20T09:00:30Z')
  expect(await seen()).toEqual({ story: 200, front: true, section: true, feed: true })
  at('2026-11-20T09:00:59.999Z')
  expect(await seen()).toEqual({ story: 200, front: true, section: true, feed: true })
  at('2026-11-20T09:01:00Z')
  expect(await seen()).toEqual({ ...nowhere, story: 410 })
  expect(await seen()).toEqual({ ...nowhere, story: 410 })
})
