import {
  arabicLetters,
  arabicSigns,
  arabicTwin,
  carriesTatweel,
  lookAlikes,
  persianLetters,
  tatweel,
} from '@/lib/arabic/script'
import { faultAt, faultsOf, type Fault, type Rule } from './faults'

const stretched = new RegExp(`${tatweel}+`, 'g')
const lettersBefore = new RegExp(`[${arabicLetters}${arabicSigns}]{0,12}$`)
const letterAfter = new RegExp(`^[${arabicLetters}]`)

/** Tatweel inside a word. A prefix before a quotation or number, and an abbreviation such as the Hijri sign, keep theirs. */
export const tatweels: Rule = (text, style) => {
  if (style === 'english' || style === 'other') return []
  return faultsOf('tatweel', text, stretched, (found, at) => {
    const before = lettersBefore.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
    const isInside = before !== '' && letterAfter.test(text.slice(at + found.length))
    if (isInside) return ''
    if (before === '' || carriesTatweel.test(before)) return undefined
    return found.length > 1 || before.length > 3 ? '' : undefined
  })
}

// the signs for prayers, names of God, the rial and ornate brackets are used as they are
const forms = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDF9\uFE70-\uFEFC\uFB00-\uFB06\uFF01-\uFF5E]+/g

export const presentationForms: Rule = (text) =>
  faultsOf('presentation-form', text, forms, (found) => {
    const letters = found.normalize('NFKC').replace(/[ \u0640](?=[\u064B-\u0652])/g, '')
    return letters === found ? undefined : letters
  })

const lookAlike = new RegExp(`[${lookAlikes}]`)
const wordWithOne = new RegExp(
  `[${arabicLetters}${arabicSigns}\u200C]*[${lookAlikes}][${arabicLetters}${arabicSigns}\u200C]*`,
  'g',
)

/** Persian and Urdu letters that look like Arabic ones, in Arabic words. */
export const lookAlikeLetters: Rule = (text, style) => {
  if (style !== 'arabic' || !lookAlike.test(text)) return []
  const faults: Fault[] = []
  for (const { 0: word, index } of text.matchAll(wordWithOne)) {
    if (persianLetters.test(word) || word.includes('\u200C')) continue
    for (let place = 0; place < word.length; place += 1) {
      const sign = word[place] ?? ''
      if (!lookAlike.test(sign)) continue
      const fix = arabicTwin(sign, word.slice(0, place), place === word.length - 1)
      faults.push(faultAt('look-alike', text, index + place, index + place + 1, fix))
    }
  }
  return faults
}
