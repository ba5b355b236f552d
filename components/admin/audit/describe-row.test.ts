import { describe, expect, test } from 'vitest'
import { getBareSite } from '@/features/settings/site'
import { actionWords, detailWords } from './describe-row'

describe.each(['ar', 'en'] as const)('in words (%s)', (locale) => {
  const words = async (detail: Record<string, unknown>) => detailWords(await getBareSite(locale), { detail })

  test('nothing is shown as it is stored', async () => {
    const [said, ...others] = await words({ from: 'reporter', unheardOf: { deep: 1 }, reason: '' })
    expect(others).toEqual([])
    expect(said).not.toContain('reporter')
    expect(
      await words({ entries: [{ wrong: 'a', right: 'b' }], names: [{ name: 'Water', slug: 'w' }] }),
    ).toHaveLength(2)
    expect(await words({ publishedAt: '2026-11-20T09:00:00Z' })).not.toEqual([expect.stringContaining('T09')])
    expect(await words({ reason: 'x'.repeat(9_000) })).toEqual([expect.stringMatching(/^.{1,330}$/s)])
    expect(await words({ kind: 'constructor', status: '__proto__' })).toHaveLength(2)
  })

  test('an action without words is called by its name', async () => {
    const site = await getBareSite(locale)
    expect(actionWords(site, 'odd.deed')).toBe('odd.deed')
    expect(actionWords(site, 'articles.publish')).not.toContain('articles')
    expect(actionWords(site, 'articles')).toBe('articles')
  })
})
