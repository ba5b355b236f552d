/** What the copy desk marks, most telling first: where two overlap, the earlier one stands. */
export const faultKinds = [
  'space-before',
  'space-inside',
  'hidden-mark',
  'presentation-form',
  'look-alike',
  'house-spelling',
  'tatweel',
  'repeated-word',
  'latin-punctuation',
  'missing-space',
  'straight-quotes',
  'unbalanced-quotes',
  'three-dots',
  'percent-sign',
  'mixed-digits',
  'hyphen-dash',
  'doubled-space',
] as const
export type FaultKind = (typeof faultKinds)[number]

/** One fault in one text: offsets in UTF-16 units; `fix`, where there is one, takes the place of `found`. */
export type Fault = { kind: FaultKind; from: number; to: number; found: string; fix?: string }

/** Which rules a text is held to: Arabic; another language in its script; English; any other language. */
export type Style = 'arabic' | 'arabic-script' | 'english' | 'other'

export type Rule = (text: string, style: Style) => Fault[]

/** A fault at a place of the text. */
export function faultAt(kind: FaultKind, text: string, from: number, to: number, fix?: string): Fault {
  const fault = { kind, from, to, found: text.slice(from, to) }
  return fix === undefined ? fault : { ...fault, fix }
}

/** A fault at every match; what `fixOf` answers undefined for is left. */
export function faultsOf(
  kind: FaultKind,
  text: string,
  pattern: RegExp,
  fixOf: (found: string, at: number) => string | undefined,
): Fault[] {
  const faults: Fault[] = []
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const fix = fixOf(found, index)
    if (fix !== undefined) faults.push(faultAt(kind, text, index, index + found.length, fix))
  }
  return faults
}
