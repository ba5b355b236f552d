import { endsInPrefix } from '@/lib/arabic/script'
import { faultAt, type Fault, type Rule } from './faults'

type Open = { at: number; sign: string; isInner: boolean }
type Side = 'opens' | 'closes' | 'unclear'

const pairs: Record<string, string> = { '«': '»', '“': '”', '‹': '›' }
const closers = new Set(Object.values(pairs))

/** Straight quotation marks, turned by where they stand; and « » “ ” that have lost their other half. */
export const quotes: Rule = (text, style) => {
  if (style === 'other' || !/["«»“”‹›]/.test(text)) return []
  const outer = style === 'english' ? '“' : '«'
  const walk = new QuoteWalk(text, outer)
  for (const { 0: sign, index } of text.matchAll(/["«»“”‹›]/g)) walk.meet(sign, index)
  return walk.end()
}

class QuoteWalk {
  private readonly open: Open[] = []
  private readonly faults: Fault[] = []
  private readonly isEven: boolean

  constructor(
    private readonly text: string,
    private readonly outer: string,
  ) {
    this.isEven = (text.split('"').length - 1) % 2 === 0
  }

  meet(sign: string, at: number) {
    if (sign === '"') this.meetStraight(at)
    else if (closers.has(sign)) this.meetCloser(sign, at)
    else this.meetOpener(sign, at)
  }

  end(): Fault[] {
    for (const { at, sign } of this.open)
      if (sign !== '"') this.faults.push(faultAt('unbalanced-quotes', this.text, at, at + 1))
    return this.faults
  }

  private meetStraight(at: number) {
    const side = sideOf(this.text, at)
    const top = this.open.at(-1)
    // 55" is a size
    if (side === 'closes' && !top && /\p{Nd}/u.test(this.text[at - 1] ?? '')) return
    const opens = side === 'unclear' ? top === undefined : side === 'opens'
    const isInner = opens ? this.open.length > 0 : (top?.isInner ?? false)
    const opener = isInner ? '“' : this.outer
    const isCertain = side !== 'unclear' || this.isEven
    const fix = isCertain ? (opens ? opener : pairs[opener]) : undefined
    this.faults.push(faultAt('straight-quotes', this.text, at, at + 1, fix))
    if (opens) this.open.push({ at, sign: '"', isInner })
    else this.open.pop()
  }

  private meetOpener(sign: string, at: number) {
    const top = this.open.at(-1)
    const isTurned = sideOf(this.text, at) === 'closes'
    if (isTurned && top) {
      this.faults.push(faultAt('unbalanced-quotes', this.text, at, at + 1, pairs[sign]))
      this.open.pop()
    } else this.open.push({ at, sign, isInner: this.open.length > 0 })
  }

  private meetCloser(sign: string, at: number) {
    const top = this.open.at(-1)
    if (top && (top.sign === '"' || pairs[top.sign] === sign)) this.open.pop()
    else if (sideOf(this.text, at) === 'opens') {
      const turned = Object.keys(pairs).find((opener) => pairs[opener] === sign)
      this.faults.push(faultAt('unbalanced-quotes', this.text, at, at + 1, turned))
      this.open.push({ at, sign: '"', isInner: this.open.length > 0 })
    } else this.faults.push(faultAt('unbalanced-quotes', this.text, at, at + 1))
  }
}

/** Which side of a quotation a mark must be on, from its neighbours. */
function sideOf(text: string, at: number): Side {
  const before = text[at - 1]
  const after = text[at + 1]
  const isFreeBefore =
    before === undefined ||
    /[\s([{«“‹–—\-:/|،؛\u0640]/.test(before) ||
    endsInPrefix.test(text.slice(Math.max(0, at - 6), at))
  const isFreeAfter = after === undefined || /[\s)\]}»”›–—\-:/|،؛؟,;.!?…]/.test(after)
  if (isFreeBefore === isFreeAfter) return 'unclear'
  return isFreeBefore ? 'opens' : 'closes'
}
