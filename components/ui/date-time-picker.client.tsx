'use client'
import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { asciiDigits } from '@/lib/arabic/digits'
import type { DateStyle } from '@/lib/dates'
import { makeZonedTime } from '@/lib/zoned-time'
import { Button } from './button'
import { later } from './later.client'
import { Popover } from './popover.client'
import { useUiWords } from './ui-words.client'

type DateTimePickerProps = {
  /** ISO 8601, or none. */
  value: string | null
  onChange: (value: string | null) => void
  /** The newsroom's: what is chosen is the time of its zone's clock. */
  dates: DateStyle
  id?: string
  'aria-describedby'?: string
}

const Calendar = later(() => import('./calendar.client').then((part) => part.Calendar))

const two = (number: number) => String(number).padStart(2, '0')

/** A day from a calendar or typed, and a time: in the newsroom's zone, whatever the device's is. */
export function DateTimePicker(props: DateTimePickerProps) {
  const { value, onChange, dates, id } = props
  const words = useUiWords()
  const zoned = makeZonedTime(dates.timeZone)
  const parts = value ? zoned.partsAt(new Date(value)) : undefined
  const [day, setDay] = useState(parts ? `${parts.year}-${two(parts.month)}-${two(parts.day)}` : '')
  const [time, setTime] = useState(parts ? `${two(parts.hour)}:${two(parts.minute)}` : '')
  const take = (nextDay: string, nextTime: string) => {
    setDay(nextDay)
    setTime(nextTime)
    onChange(momentOf(nextDay, nextTime, zoned) ?? null)
  }
  const isHalf = (day !== '' || time !== '') && momentOf(day, time, zoned) === undefined
  return (
    <div className="flex gap-2">
      <input
        id={id}
        dir="ltr"
        inputMode="numeric"
        placeholder="2026-01-31"
        value={day}
        aria-describedby={props['aria-describedby']}
        aria-invalid={isHalf && !isDay(day)}
        onChange={(event) => take(asciiDigits(event.target.value).replaceAll('/', '-'), time)}
        className="control min-w-0 flex-1"
      />
      <DayFromCalendar dates={dates} day={day} onChange={(chosen) => take(chosen, time || '09:00')} />
      <input
        dir="ltr"
        inputMode="numeric"
        placeholder="18:30"
        aria-label={words.time}
        value={time}
        aria-invalid={isHalf && !isTime(time)}
        onChange={(event) => take(day, asciiDigits(event.target.value))}
        className="control w-20"
      />
    </div>
  )
}

type DayProps = { dates: DateStyle; day: string; onChange: (day: string) => void }

function DayFromCalendar({ dates, day, onChange }: DayProps) {
  const words = useUiWords()
  const [open, setOpen] = useState(false)
  return (
    <Popover
      label={words.chooseDate}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="icon" aria-label={words.chooseDate}>
          <CalendarDays aria-hidden="true" className="size-4" />
        </Button>
      }
    >
      <div className="calendar-room">
        <Calendar
          locale={dates.locale}
          digits={dates.digits}
          months={dates.months}
          day={day}
          onChange={(chosen) => {
            onChange(chosen)
            setOpen(false)
          }}
        />
      </div>
    </Popover>
  )
}

const isDay = (text: string) => /^\d{4}-\d{1,2}-\d{1,2}$/.test(text)
const isTime = (text: string) => /^([01]?\d|2[0-3]):[0-5]\d$/.test(text)

/** The moment at which the zone's clocks say so, in ISO 8601; undefined where they never do. */
function momentOf(day: string, time: string, zoned: ReturnType<typeof makeZonedTime>): string | undefined {
  if (!isDay(day) || !isTime(time)) return undefined
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const start = zoned.startOfDay(year, month, date)
  if (!start) return undefined
  const guess = new Date(start.getTime() + (hour * 60 + minute) * 60_000)
  // a day on which the clocks change is an hour longer or shorter
  const said = zoned.partsAt(guess)
  const off = (hour - said.hour) * 60 + (minute - said.minute)
  return new Date(guess.getTime() + off * 60_000).toISOString()
}
