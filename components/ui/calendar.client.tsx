'use client'
import { DayPicker } from 'react-day-picker'
import { ar, enGB } from 'react-day-picker/locale'
import { monthNames, type MonthStyle } from '@/lib/arabic/months'
import { firstWeekday } from '@/lib/calendar'
import { useUiWords } from './ui-words.client'

type CalendarProps = {
  locale: string
  digits: 'latn' | 'arab'
  /** How this newsroom names the months in Arabic. */
  months: MonthStyle
  /** YYYY-MM-DD, or anything else for none. */
  day: string
  onChange: (day: string) => void
}

/** A month to choose a day from; arrow keys move through it in reading direction. */
export function Calendar({ locale, digits, months, day, onChange }: CalendarProps) {
  const words = useUiWords()
  const isArabic = locale.startsWith('ar')
  const chosen = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T12:00:00`) : undefined
  const weekday = firstWeekday(locale)
  return (
    <DayPicker
      mode="single"
      required
      selected={chosen}
      defaultMonth={chosen}
      dir={isArabic ? 'rtl' : 'ltr'}
      locale={isArabic ? ar : enGB}
      numerals={digits === 'arab' ? 'arab' : 'latn'}
      formatters={isArabic ? { formatCaption: (month) => arabicCaption(month, months, digits) } : undefined}
      weekStartsOn={weekday === 6 ? 6 : 1}
      labels={{ labelPrevious: () => words.previousMonth, labelNext: () => words.nextMonth }}
      onSelect={(date) => onChange(isoDay(date))}
    />
  )
}

const arabicCaption = (month: Date, months: MonthStyle, digits: 'latn' | 'arab') => {
  const year = new Intl.NumberFormat(`ar-u-nu-${digits}`, { useGrouping: false }).format(month.getFullYear())
  return `${monthNames(months)[month.getMonth()] ?? ''} ${year}`
}

const isoDay = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
