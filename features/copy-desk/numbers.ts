import { faultAt, faultsOf, type Fault, type Rule } from './faults'

export type Digits = 'latn' | 'arab' | 'persian'
/** A number as it stands in a text, and whose digits it has. */
export type NumberRun = { from: number; to: number; digits: Digits }

const run = /[0-9]+(?:[.,:/][0-9]+)*|[٠-٩]+(?:[.,٫٬،:/][٠-٩]+)*|[۰-۹]+(?:[.,٫٬،:/][۰-۹]+)*/g

/** The numbers of a text that could be written in other digits: those in Latin names and codes could not. */
export function numbersIn(text: string): NumberRun[] {
  const numbers: NumberRun[] = []
  for (const { 0: found, index } of text.matchAll(run)) {
    const around = (text[index - 1] ?? '') + (text[index + found.length] ?? '')
    const code = /[A-Za-z]-?$/.test(text.slice(Math.max(0, index - 2), index)) || /[A-Za-z_@#]/.test(around)
    if (!code) numbers.push({ from: index, to: index + found.length, digits: digitsOf(found) })
  }
  return numbers
}

const digitsOf = (number: string): Digits =>
  /[0-9]/.test(number) ? 'latn' : /[٠-٩]/.test(number) ? 'arab' : 'persian'

/** The digits most numbers have; where none leads, those of the handbook. Undefined where all are alike. */
export function leadingDigits(numbers: readonly NumberRun[]): Digits | undefined {
  const counts = { latn: 0, arab: 0, persian: 0 }
  for (const { digits } of numbers) counts[digits] += 1
  if (Math.max(counts.latn, counts.arab, counts.persian) === numbers.length) return undefined
  if (counts.latn >= counts.arab && counts.latn >= counts.persian) return 'latn'
  return counts.arab >= counts.persian ? 'arab' : 'persian'
}

export const mixedDigits = (
  text: string,
  numbers: readonly NumberRun[],
  leading: Digits | undefined,
): Fault[] =>
  leading === undefined
    ? []
    : numbers
        .filter((number) => number.digits !== leading)
        .map(({ from, to }) =>
          faultAt('mixed-digits', text, from, to, inDigits(text.slice(from, to), leading)),
        )

const zeros: Record<Digits, number> = { latn: 0x30, arab: 0x660, persian: 0x6f0 }

function inDigits(number: string, digits: Digits): string {
  const isLatin = digits === 'latn'
  return number
    .replace(/[0-9٠-٩۰-۹]/g, (digit) => String.fromCharCode(zeros[digits] + (digit.charCodeAt(0) & 0xf)))
    .replace(/[.٫]/g, isLatin ? '.' : '٫')
    .replace(/[,٬،]/g, isLatin ? ',' : '٬')
}

/** ٪ belongs to Arabic-Indic digits and % to the others; in Arabic both stand after the number. */
export const percentSigns: Rule = (text, style) => {
  if (!/[%٪]/.test(text) || style === 'other') return []
  const wrong = faultsOf('percent-sign', text, /(?<=[0-9])٪|(?<=[٠-٩۰-۹])%/g, (found) =>
    found === '%' ? '٪' : '%',
  )
  const before =
    /(?<![\p{L}\p{N}%٪])([%٪]) ?((?:[0-9]{1,9}|[٠-٩]{1,9})(?:[.,٫٬][0-9٠-٩]{1,9})*)(?![\p{L}\p{N}%٪])/gu
  const turned = faultsOf('percent-sign', text, before, (found) => {
    const number = found.replace(/[%٪ ]/g, '')
    return `${number}${/[٠-٩]/.test(number) ? '٪' : '%'}`
  })
  return style === 'arabic' ? [...wrong, ...turned] : wrong
}
