import { makeStory } from './support/stories'
import { expect, test } from './support/fixtures'

test.describe('an address', () => {
  test('of a story has one spelling, and every other leads to it', async ({ request, site, at, locale }) => {
    const { id, path, section } = await makeStory(site.db, locale ?? 'ar', { slug: 'one-true-slug' })
    const others = [
      at(`/${section.slug}/${id}`),
      at(`/${section.slug}/${id}-`),
      at(`/${section.slug}/${id}-wrong-slug`),
      at(`/${section.slug}/${id}-one-true-slug-and-more`),
      at(`/wrong-section/${id}-one-true-slug`),
      at(`/${section.slug}/${id}-%D8%A3%D8`),
      at(`/${section.slug}/${id}-%25D8%25A3`),
      at(`/${section.slug}/${id}-%zz`),
      at(`/n/${id}`),
    ]
    for (const address of others) {
      const response = await request.get(address, { maxRedirects: 0 })
      expect([address, response.status(), response.headers().location]).toEqual([address, 301, path])
    }
    expect((await request.get(path)).status()).toBe(200)
  })

  const refusals = [
    { status: 'withdrawn', code: 410, title: 'Errors.withdrawn.title', notice: 'Taken down for reasons.' },
    { status: 'killed', code: 410, title: 'Errors.killed.title', notice: 'Never to return.' },
    { status: 'draft', code: 404, title: 'Errors.notFound.title', notice: null },
    { status: 'in-review', code: 404, title: 'Errors.notFound.title', notice: null },
  ] as const
  for (const { status, code, title, notice } of refusals)
    test(`of a ${status} story answers ${code} and says so in the reader's language`, async ({
      reader,
      site,
      t,
      locale,
    }) => {
      const { path, headline } = await makeStory(site.db, locale ?? 'ar', { status, notice })
      const response = await reader.goto(path)
      expect(response?.status()).toBe(code)
      await expect(reader.getByRole('heading', { level: 1 })).toHaveText(t(title))
      if (notice) await expect(reader.getByText(notice)).toBeVisible()
      await expect(reader.getByText(headline)).toHaveCount(0)
      await expect(reader.getByRole('search')).toBeVisible()
    })

  test('of a story under embargo or not yet due is not there', async ({ request, site, locale }) => {
    const tomorrow = new Date(Date.now() + 86_400_000)
    const embargoed = await makeStory(site.db, locale ?? 'ar', { embargoUntil: tomorrow })
    const scheduled = await makeStory(site.db, locale ?? 'ar', {
      status: 'scheduled',
      publishedAt: tomorrow,
      firstPublishedAt: null,
    })
    for (const { path } of [embargoed, scheduled]) expect((await request.get(path)).status()).toBe(404)
  })

  test('that is broken, strange or hostile is answered with a page, never with 500', async ({
    request,
    at,
  }) => {
    const strange = [
      '/%',
      '/%zz',
      '/%D8',
      '/%00',
      '/politics/%00',
      '/politics/1-%00',
      '/..%2f..%2fetc%2fpasswd',
      '/politics/0-x',
      '/politics/99999999999999999999-x',
      '/politics/-1',
      '/topics/x',
      '/topics/999999999-x',
      '/authors/nobody',
      '/archive/2026/13/45',
      '/archive/0000/00/00',
      '/archive/9999/12/31',
      '/latest?page=0',
      '/latest?page=x',
      '/latest?page=99999',
      '/pages/nothing',
      '/n/x',
      '/n/999999999',
      '/constructor',
      '/__proto__',
      '/%E2%80%AE%D9%85',
      '/wp-login.php',
      '/.env',
      `/${'a'.repeat(2_000)}`,
      '/%F0%9F%92%A9',
      '/a/b/c/d/e',
    ]
    for (const path of strange) {
      const response = await request.get(at(path), { maxRedirects: 2 })
      expect([path, response.status()]).toEqual([path, 404])
      expect(response.headers()['content-type']).toContain('text/html')
    }
  })

  test('with ten thousand bytes of query is served, and from the same cache entry', async ({
    request,
    at,
  }) => {
    const plain = await request.get(at('/latest'))
    const long = await request.get(`${at('/latest')}?x=${'y'.repeat(10_000)}`)
    expect([long.status(), long.headers().etag]).toEqual([200, plain.headers().etag])
  })

  test('that is longer than the server reads is refused, whoever asks for it, and nobody else notices', async ({
    request,
    at,
  }) => {
    const beginnings = [
      '/',
      '/latest?page=',
      '/media/',
      '/preview/',
      '/admin/preview/front/',
      '/admin/media/',
    ]
    for (const beginning of [...beginnings, '/api/live?edition=', '/api/desk/', '/api/uploads/']) {
      const response = await request.get(`${beginning}${'a'.repeat(17_000)}`)
      expect([beginning, response.status()]).toEqual([beginning, 431])
      const long = await request.get(`${beginning}${'a'.repeat(15_000)}`, { maxRedirects: 0 })
      expect([beginning, long.status() < 500]).toEqual([beginning, true])
    }
    expect((await request.get(at('/latest'))).status()).toBe(200)
  })

  test('answers HEAD as GET, and other methods with 405', async ({ request, at }) => {
    const [get, head] = [await request.get(at('/')), await request.head(at('/'))]
    const { date: _one, ...got } = get.headers()
    const { date: _other, ...headed } = head.headers()
    expect([head.status(), headed]).toEqual([200, got])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(at('/latest'), { method })
      expect([method, response.status(), response.headers().allow]).toEqual([method, 405, 'GET, HEAD'])
    }
  })

  test('ends without a slash', async ({ request, at }) => {
    for (const [path, query] of [
      [at('/latest'), '?from=old'],
      [at('/politics'), ''],
    ] as const) {
      const response = await request.get(`${path}/${query}`, { maxRedirects: 0 })
      expect([response.status(), response.headers().location, (await response.body()).length]).toEqual([
        301,
        `${path}${query}`,
        0,
      ])
    }
  })

  test('of the default edition has no prefix', async ({ request }) => {
    for (const [from, to] of [
      ['/ar', '/'],
      ['/ar/latest', '/latest'],
    ] as const) {
      const response = await request.get(from, { maxRedirects: 0 })
      expect([response.status(), response.headers().location]).toEqual([301, to])
    }
  })
})
