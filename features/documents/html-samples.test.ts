import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documentFromHtml } from './html'
import { schema } from './schema'

test('the samples are understood to the last word', () => {
  const root = new URL('../../scripts/samples/stories/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  for (const name of files) {
    const html = readFileSync(new URL(name, root), 'utf8')
    const { document, problems } = documentFromHtml(html.slice(html.indexOf('<body>')), {
      mediaFor: () => 1,
      storyFor: () => 1,
      momentFor: () => '2026-11-24T10:00:00Z',
    })
    expect(problems, name).toEqual([])
    schema.nodeFromJSON(document).check()
  }
})
