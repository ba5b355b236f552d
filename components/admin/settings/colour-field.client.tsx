'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import {
  besides,
  contrast,
  isColour,
  isReadable,
  nearestReadable,
  type HouseColour,
  type Theme,
} from '@/features/settings/colours'
import { ownColours } from './own-colours'

type ColourFieldProps = {
  colour: HouseColour
  theme: Theme
  value: string | null
  onChange: (value: string | null) => void
}

/** A colour, typed or taken from the palette, measured at once against what it stands on. */
export function ColourField({ colour, theme, value, onChange }: ColourFieldProps) {
  const t = useTranslations('Desk.Settings.look')
  const name = t(`${colour}.${theme}`)
  const grounds = besides(colour, theme)
  const isWhole = value === null || isColour(value)
  const shown = value !== null && isColour(value) ? value : ownColours[colour][theme]
  const ratio = contrast(shown, grounds).toFixed(1)
  const isFit = isReadable(shown, grounds)
  const near = nearestReadable(shown, grounds)
  const error = !isWhole ? t('notColour') : !isFit && t('unreadable', { ratio })
  return (
    <div className="grid content-start gap-1.5">
      <div className="flex items-end gap-2">
        <input
          type="color"
          aria-label={t('pick', { name })}
          value={shown}
          onChange={(event) => onChange(event.target.value)}
          className="h-11 w-12 shrink-0 cursor-pointer rounded-small border border-edge bg-paper p-1"
        />
        <Field label={name} className="min-w-0 flex-1">
          <Input
            dir="ltr"
            maxLength={7}
            spellCheck={false}
            autoComplete="off"
            placeholder={ownColours[colour][theme]}
            value={value ?? ''}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(typed(event.target.value))}
          />
        </Field>
      </div>
      <p role="status" className={error ? 'text-tiny font-semibold text-danger' : 'text-tiny text-muted'}>
        {error || `${t(`${colour}Hint`)} ${t('contrast', { ratio })}`}
      </p>
      <div className="flex flex-wrap gap-2">
        {isWhole && !isFit && (
          <Button size="small" onClick={() => onChange(near)}>
            <span aria-hidden="true" className="size-4 border border-edge" style={{ background: near }} />
            {t('take', { colour: near })}
          </Button>
        )}
        {value !== null && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('resetTo', { name })}
            onClick={() => onChange(null)}
          >
            {t('own')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** As it is stored: small letters, a number sign before them; nothing is Marsad's own. */
function typed(text: string): string | null {
  const bare = text.trim().toLowerCase().replace(/^#+/, '')
  return bare === '' ? null : `#${bare}`
}
