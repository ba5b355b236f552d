import type { BodyNode } from '@/db/schema/body'
import type { StoryContent } from '@/features/articles/content'
import { childrenOf } from '@/features/documents/nodes-in'
import { faultKinds, type Fault, type Style } from './faults'
import { hiddenMarks } from './hidden-marks'
import { lookAlikeLetters, presentationForms, tatweels } from './letters'
import { leadingDigits, mixedDigits, numbersIn, percentSigns, type Digits } from './numbers'
import {
  doubledSpace,
  hyphenDash,
  latinPunctuation,
  missingSpace,
  spaceBefore,
  spaceInside,
  threeDots,
} from './punctuation'
import { quotes } from './quotes'
import { repeatedWords } from './repeated-words'
import { houseSpellings, type SpellingBook } from './spellings'

export type { Spelling } from './spellings'

type Place = { blockId: string } | { field: string } | { blockId: string; attribute: string }
/** A fault and where it stands; in a block the offsets count its inline content, where a line break is one. */
export type Finding = Fault & { place: Place }
export type BodyFinding = Finding & { place: { blockId: string; attribute?: undefined } }

const rules = [
  ...[hiddenMarks, presentationForms, lookAlikeLetters, tatweels, repeatedWords, latinPunctuation],
  ...[spaceBefore, spaceInside, missingSpace, quotes, threeDots, percentSigns, hyphenDash, doubledSpace],
]
const rank = new Map(faultKinds.map((kind, index) => [kind, index]))
const persianLike = /^(fa|ur|ps|ckb|ug)\b/

export function styleOf(locale: string): Style {
  if (locale.startsWith('ar')) return 'arabic'
  if (persianLike.test(locale)) return 'arabic-script'
  return locale.startsWith('en') ? 'english' : 'other'
}

type Checking = { style: Style; book: SpellingBook; digits: Digits | undefined }

/** What the copy desk marks in one text, in order; of two that overlap the more telling stands. Changes nothing. */
export function checkText(text: string, { style, book, digits }: Checking): Fault[] {
  const faults = rules.flatMap((rule) => rule(text, style))
  faults.push(...houseSpellings(text, book), ...mixedDigits(text, numbersIn(text), digits))
  faults.sort(
    (one, other) => (rank.get(one.kind) ?? 0) - (rank.get(other.kind) ?? 0) || one.from - other.from,
  )
  const kept: Fault[] = []
  for (const fault of faults)
    if (!kept.some((one) => one.from < fault.to && fault.from < one.to)) kept.push(fault)
  return kept.sort((one, other) => one.from - other.from)
}

const fieldNames = [
  'kicker',
  'headline',
  'shortHeadline',
  'standfirst',
  'leadCaption',
  'seoTitle',
  'seoDescription',
] as const
const attributeNames = ['alt', 'caption', 'credit', 'attribution', 'title', 'headline'] as const

/**
 * What the copy desk marks in a whole story. Which digits lead is decided by the story as a whole, so that one number
 * written otherwise is the one that is marked. `memory` keeps the findings of texts that have not changed.
 */
export function checkStory(
  content: StoryContent,
  { locale, book, memory = new Map() }: { locale: string; book: SpellingBook; memory?: CheckMemory },
): Finding[] {
  const texts = textsOf(content)
  const digits = leadingDigits(texts.flatMap(({ text }) => numbersIn(text)))
  const checking = { style: styleOf(locale), book, digits }
  const findings: Finding[] = []
  const seen: CheckMemory = new Map()
  for (const { place, text } of texts) {
    const key = `${digits ?? ''} ${text}`
    const faults = seen.get(key) ?? memory.get(key) ?? checkText(text, checking)
    seen.set(key, faults)
    for (const fault of faults) findings.push({ ...fault, place })
  }
  memory.clear()
  for (const [key, faults] of seen) memory.set(key, faults)
  return findings
}

export type CheckMemory = Map<string, Fault[]>

type Placed = { place: Place; text: string }

function textsOf(content: StoryContent): Placed[] {
  const texts: Placed[] = fieldNames.map((field) => ({ place: { field }, text: content[field] }))
  const visit = (node: BodyNode) => {
    const blockId = node.attrs?.id
    if (typeof blockId === 'string') texts.push(...textsIn(node, blockId))
    for (const child of childrenOf(node)) visit(child)
  }
  for (const block of content.body.content) visit(block)
  return texts.filter(({ text }) => text !== '')
}

function textsIn(node: BodyNode, blockId: string): Placed[] {
  const children = childrenOf(node)
  const isTextBlock = children.some(({ type }) => type === 'text' || type === 'hardBreak')
  const text = isTextBlock
    ? children.map((child) => (child.type === 'hardBreak' ? '\n' : (child.text ?? ''))).join('')
    : ''
  const attributes = attributeNames.flatMap((attribute) => {
    const value = node.attrs?.[attribute]
    return typeof value === 'string' ? [{ place: { blockId, attribute }, text: value }] : []
  })
  return [{ place: { blockId }, text }, ...attributes]
}
