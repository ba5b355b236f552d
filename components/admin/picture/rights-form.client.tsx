'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { OpenedPicture } from '@/features/media/for-editors'
import { makeZonedTime } from '@/lib/zoned-time'

const kinds = ['photo', 'graphic', 'map', 'portrait'] as const
const DAY_MS = 86_400_000
type RightsFormProps = { facts: OpenedPicture['facts']; timeZone: string }

/** What kind of picture it is, whose it is, and until when it may be shown: the whole of the last day. */
export function RightsForm({ facts, timeZone }: RightsFormProps) {
  const t = useTranslations('Desk.Picture')
  const kindWords = useTranslations('Desk.Library')
  const { isBusy, ask } = useVerb()
  const zoned = makeZonedTime(timeZone)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const said = (field: string) => String(given.get(field) ?? '')
    const [year = 0, month = 0, day = 0] = said('until').split('-').map(Number)
    const start = day > 0 ? zoned.startOfDay(year, month, day) : undefined
    const until = start ? new Date(start.getTime() + DAY_MS).toISOString() : null
    const kind = kinds.find((one) => one === said('kind')) ?? 'photo'
    const rights = { copyright: said('copyright'), licence: said('licence'), rightsExpireAt: until }
    void ask(callAction('media.rights', { id: facts.id, kind, ...rights }), t('rightsKept'))
  }
  return (
    <form aria-label={t('rights')} onSubmit={save} className="grid gap-3">
      <h2 className="border-b border-rule pb-1 text-card font-bold">{t('rights')}</h2>
      <Field label={kindWords('kind')}>
        <select name="kind" defaultValue={facts.kind} className="control select">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords(`kinds.${kind}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={t('copyright')}>
        <Input name="copyright" maxLength={300} dir="auto" defaultValue={facts.copyright ?? ''} />
      </Field>
      <Field label={t('licence')} hint={t('licenceHint')}>
        <Input name="licence" maxLength={200} dir="auto" defaultValue={facts.licence ?? ''} />
      </Field>
      <Field label={t('until')} hint={t('untilHint')}>
        <Input
          type="date"
          name="until"
          min="1901-01-01"
          max="2199-12-31"
          defaultValue={lastDay(facts, zoned)}
        />
      </Field>
      <Button type="submit" className="justify-self-start" disabled={isBusy}>
        {t('rightsKeep')}
      </Button>
    </form>
  )
}

const two = (number: number) => String(number).padStart(2, '0')

/** The last day on which it may be shown: the moment itself is the midnight after. */
function lastDay(
  { rightsExpireAt }: OpenedPicture['facts'],
  zoned: ReturnType<typeof makeZonedTime>,
): string {
  if (!rightsExpireAt) return ''
  const { year, month, day } = zoned.partsAt(new Date(new Date(rightsExpireAt).getTime() - 1))
  return `${year}-${two(month)}-${two(day)}`
}
