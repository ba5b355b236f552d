import { expect, test } from 'vitest'
import { excerptOf, markFound, type Piece } from './excerpt'

const show = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')

test.each([
  ['زار الرَّئيسُ مدرسةً في غزّة', ['رييس', 'غز'], 'زار [الرَّئيسُ] مدرسةً في [غزّة]'],
  ['قال: «وبغزّةَ» ثم مضى', ['غز'], 'قال: «[وبغزّةَ]» ثم مضى'],
  ['مــصـر ومصر', ['مصر'], '[مــصـر] [ومصر]'],
  ['لا شيء', ['غز'], 'لا شيء'],
  ['<b>غزة</b>', ['غز'], '<b>[غزة]</b>'],
])('%s', (text, stems, expected) => expect(show(markFound(text, new Set(stems), 'ar'))).toBe(expected))

const filler = (count: number) => Array.from({ length: count }, (_, index) => `كلمة${index}`).join(' ')

test('is cut at words around what was asked for', () => {
  const shown = show(excerptOf(`${filler(50)} غزة والقاهرة ${filler(50)}`, new Set(['غز', 'قاهر']), 'ar'))
  expect(shown).toMatch(/^… كلمة\d+ .*\[غزة\] \[والقاهرة\].* كلمة\d+ …$/)
  expect(shown?.split(' ')).toHaveLength(32)
})

test('takes the place that has most of it', () => {
  const text = `غزة ${filler(60)} غزة والقاهرة ${filler(60)}`
  expect(show(excerptOf(text, new Set(['غز', 'قاهر']), 'ar'))).toContain('[القاهرة'.replace('[', '[و'))
})

test('a short text is whole, and one without it is none', () => {
  expect(show(excerptOf('إلى غزة.', new Set(['غز']), 'ar'))).toBe('إلى [غزة].')
  expect(excerptOf('إلى مصر.', new Set(['غز']), 'ar')).toBeUndefined()
  expect(excerptOf('', new Set(['غز']), 'ar')).toBeUndefined()
})
