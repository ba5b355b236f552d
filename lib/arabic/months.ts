/** The four ways Arab papers name the solar months. */
export const monthStyles = ['levant', 'egypt-gulf', 'maghreb', 'dual'] as const
export type MonthStyle = (typeof monthStyles)[number]

const table = (names: string) => names.split('،')

const levant = table(
  'كانون الثاني،شباط،آذار،نيسان،أيار،حزيران،تموز،آب،أيلول،تشرين الأول،تشرين الثاني،كانون الأول',
)
const egyptGulf = table('يناير،فبراير،مارس،أبريل،مايو،يونيو،يوليو،أغسطس،سبتمبر،أكتوبر،نوفمبر،ديسمبر')
const maghreb = table('يناير،فبراير،مارس،أبريل،ماي،يونيو،يوليوز،غشت،شتنبر،أكتوبر،نونبر،دجنبر')
const dual = egyptGulf.map((name, month) => `${name}/ ${levant[month] ?? ''}`)

const styles: Record<MonthStyle, readonly string[]> = { levant, 'egypt-gulf': egyptGulf, maghreb, dual }

/** January to December. Small enough for an island. */
export const monthNames = (style: MonthStyle): readonly string[] => styles[style]

/** A date text with its month (1–12) named in another style; a text without that month stays as it is. */
export function withMonthStyle(text: string, month: number, style: MonthStyle) {
  const wanted = styles[style][month - 1]
  const written = monthStyles
    .map((name) => styles[name][month - 1] ?? '')
    .filter((name) => name !== '' && text.includes(name))
    // Some names begin with another one, so the longest is the one that stands there.
    .sort((one, other) => other.length - one.length)[0]
  return wanted === undefined || written === undefined ? text : text.replace(written, wanted)
}

/** Between a date and its time, and between names in a list. */
export const arabicComma = '،'
