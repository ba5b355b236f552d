/** Letters of the Arabic script, for a character class; tatweel is not one of them. */
export const arabicLetters =
  '\\u0620-\\u063F\\u0641-\\u064A\\u066E\\u066F\\u0671-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FC\\u0750-\\u077F\\u08A0-\\u08C9\\uFB50-\\uFD3D\\uFD50-\\uFDFB\\uFE70-\\uFEFC'

/** Tashkeel and the other signs that stand on a letter, for a character class. */
export const arabicSigns = '\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED\\u08D3-\\u08FF'

export const tatweel = 'ـ'

/** Letters that Persian, Urdu and Kurdish have and Arabic has not: a word with one of them is theirs. */
export const persianLetters = /[پچژگټڈڑںۇۆێڕڵڤ]/

/** Words an Arab writes with a final alef maqsura where a Persian keyboard has only its yeh. */
const endingInMaqsura = new Set(
  [
    'على',
    'إلى',
    'الى',
    'حتى',
    'متى',
    'لدى',
    'سوى',
    'أخرى',
    'كبرى',
    'مدى',
    'مضى',
    'عيسى',
    'موسى',
    'مصطفى',
    'يحيى',
    'أدنى',
    'أعلى',
    'أقصى',
    'مستوى',
    'مستشفى',
    'قوى',
    'منتدى',
    'مبنى',
    'معنى',
    'ليلى',
    'جرى',
    'أجرى',
    'رأى',
    'بقى',
    'انتهى',
    'التقى',
    'تلقى',
    'ملتقى',
    'ذكرى',
    'قرى',
    'إحدى',
    'كلى',
  ].map((word) => word.slice(0, -1)),
)

/** The Arabic letter for a Persian or Urdu one that looks like it; `before` and `isLast` decide about a final yeh. */
export function arabicTwin(letter: string, before: string, isLast: boolean): string | undefined {
  if (letter !== 'ی') return twins.get(letter)
  const stem = before.replace(/^(?:و|ف)?(?:ال|لل|بال|كال)?/, '')
  return isLast && (endingInMaqsura.has(stem) || endingInMaqsura.has(before)) ? 'ى' : 'ي'
}

const twins = new Map([
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ە', 'ه'],
  ['ۀ', 'ة'],
  ['ے', 'ي'],
])

/** All of them, for a character class. */
export const lookAlikes = 'یکڪہھەۀے'

/** "and", "so", "by", "for", "like" and the article, in the ways they are written onto the next word. */
export const attachedPrefixes = [
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وبال',
  'ولل',
  'فلل',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
]

/** Ends with nothing but such a prefix (and perhaps a tatweel): a quotation mark or number may follow without a space. */
export const endsInPrefix = /(?:^|[\s«“"(،])(?:[وف]?[بلك]?|[وفس]?(?:ال|لل|بال|كال))ـ*$/

/** Prefixes and single letters that carry a tatweel rightly before a quotation, a number or alone. */
export const carriesTatweel = /^(?:[وف]?[بلك]?(?:ال|لل|ل)?|[\u0621-\u064A])$/

/** Said twice on purpose. */
export const saidTwice = new Set([
  'لا',
  'نعم',
  'كلا',
  'هيا',
  'جدا',
  'رويدا',
  'طق',
  'ها',
  'دو',
  'بو',
  'تو',
  'يا',
  'بم',
  'تشا',
])

/** Last parts of names such as a site's own: no space is missing before them. */
export const siteEndings = new Set(['نت', 'كوم', 'دوت', 'أورغ', 'تيفي', 'أونلاين', 'تي', 'في', 'آي', 'إس'])
