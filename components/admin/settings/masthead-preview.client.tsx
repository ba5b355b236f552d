'use client'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Mark } from '@/components/document/wordmark'
import type { PictureMedia } from '@/features/media/picture-media'
import { isColour, themes, type HouseColour, type Theme } from '@/features/settings/colours'
import type { GroupValue } from '@/features/settings/groups'
import { LogoImage } from './logo-image'
import { ownColours } from './own-colours'

type MastheadPreviewProps = {
  name: string
  look: GroupValue<'look'>
  pictureOf: (theme: Theme) => PictureMedia | undefined
}

const other = { light: 'dark', dark: 'light' } as const
const inks = {
  light: { '--paper': '#ffffff', '--ink': '#16181d', '--rule': '#e3e0d8' },
  dark: { '--paper': '#101317', '--ink': '#eceef2', '--rule': '#2a2f37' },
}

/** The head of a page with what is being chosen, by day and by night. */
export function MastheadPreview({ name, look, pictureOf }: MastheadPreviewProps) {
  const t = useTranslations('Desk.Settings.look')
  const colourOf = (colour: HouseColour, theme: Theme) => {
    const chosen = look[colour][theme]
    return chosen !== null && isColour(chosen) ? chosen : ownColours[colour][theme]
  }
  return (
    <figure aria-label={t('preview')} className="grid gap-3 sm:grid-cols-2">
      {themes.map((theme) => {
        const colours = { '--accent': colourOf('accent', theme), '--strip': colourOf('strip', theme) }
        const style: CSSProperties & Record<string, string> = { ...inks[theme], ...colours }
        const picture = pictureOf(theme) ?? pictureOf(other[theme])
        return (
          <div key={theme} className="grid content-start gap-1">
            <p className="text-tiny text-muted">{t(theme)}</p>
            <div style={style} className="border border-rule bg-paper text-ink">
              <div className="flex min-h-14 items-center gap-2 border-b border-rule px-3 text-[1.625rem] leading-none font-heavy">
                {picture ? (
                  <LogoImage picture={picture} theme={theme} isNegative={!pictureOf(theme)} />
                ) : (
                  <>
                    <Mark className="size-[1.05em] shrink-0" />
                    <bdi className="truncate rtl:pb-[.22em]">{name}</bdi>
                  </>
                )}
              </div>
              <p className="truncate bg-(--strip) px-3 py-2 text-small font-semibold text-[#fff]">
                {t('sampleAlert')}
              </p>
              <div className="px-3 py-3">
                <p className="text-small font-bold text-accent">{t('sampleKicker')}</p>
                <p className="text-bar font-bold">{t('sampleHeadline')}</p>
              </div>
            </div>
          </div>
        )
      })}
    </figure>
  )
}
