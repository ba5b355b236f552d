'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { PictureMedia } from '@/features/media/picture-media'
import { papers, type Theme } from '@/features/settings/colours'
import { LogoImage } from './logo-image'

type LogoFieldProps = { theme: Theme; picture?: PictureMedia; onChoose: () => void; onRemove: () => void }

/** The picture that stands for the name, chosen from the library or brought. */
export function LogoField({ theme, picture, onChoose, onRemove }: LogoFieldProps) {
  const t = useTranslations('Desk.Settings.look')
  const name = t(`logo.${theme}`)
  return (
    <div role="group" aria-label={name} className="grid content-start gap-2">
      <p className="text-small font-semibold">{name}</p>
      <div
        className="flex min-h-16 items-center border border-rule px-3 py-2 text-tiny"
        style={{ background: papers[theme][0], color: theme === 'light' ? '#5b6270' : '#a5adba' }}
      >
        {picture ? <LogoImage picture={picture} theme={theme} /> : t('none')}
      </div>
      <p className="text-tiny text-muted">{t(`logoHint.${theme}`)}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-label={`${t(picture ? 'replace' : 'choose')}: ${name}`} onClick={onChoose}>
          {t(picture ? 'replace' : 'choose')}
        </Button>
        {picture && (
          <Button size="small" variant="quiet" aria-label={`${t('remove')}: ${name}`} onClick={onRemove}>
            {t('remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
