import { expect, test } from 'vitest'
import { findSection } from './sections'

const section = (key: string, slug: string) => ({
  id: 1,
  key,
  slug,
  name: key,
  colour: null,
  isOpinion: false,
  standfirst: null,
})
const sections = [section('politics', 'politics'), section('culture', 'ثقافة')]

test.each([
  ['politics', 'politics'],
  ['Politics', 'politics'],
  ['politics.', 'politics'],
  ['politics»,', 'politics'],
  ['ثقافة', 'culture'],
  ['%D8%AB%D9%82%D8%A7%D9%81%D8%A9', 'culture'],
  ['%d8%ab%d9%82%d8%a7%d9%81%d8%a9', 'culture'],
  ['politic', undefined],
  ['...', undefined],
  ['', undefined],
  ['%', undefined],
])('%s', (segment, key) => expect(findSection(sections, segment)?.key).toBe(key))
