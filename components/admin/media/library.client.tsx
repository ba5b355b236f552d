'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Spinner } from '@/components/ui/spinner'
import type { PicturePage } from '@/features/media/list-pictures'
import type { PictureMedia } from '@/features/media/picture-media'
import { Thumbnail } from './thumbnail'

const PAUSE_MS = 250

type LibraryProps = {
  locale: string
  chosen: readonly PictureMedia[]
  onChoose: (picture: PictureMedia) => void
}

/** Pictures that are there already, newest first, found by the words of their description. */
export function Library({ locale, chosen, onChoose }: LibraryProps) {
  const t = useTranslations('Desk.Media')
  const [query, setQuery] = useState('')
  const { page, more } = useLibrary(query, locale)
  return (
    <section aria-label={t('library')} className="grid gap-3">
      <Field label={t('search')}>
        <Input type="search" value={query} onChange={(event) => setQuery(event.target.value)} />
      </Field>
      {!page && <Spinner label={t('loading')} />}
      {page?.pictures.length === 0 && <p className="text-small text-muted">{t('nothing')}</p>}
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {page?.pictures.map((picture) => {
          const isChosen = chosen.some(({ id }) => id === picture.id)
          return (
            <li key={picture.id}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={picture.alt || t('undescribed', { id: picture.id })}
                onClick={() => onChoose(picture)}
                className="block w-full border-2 border-transparent aria-pressed:border-accent"
              >
                <Thumbnail picture={picture} />
              </button>
            </li>
          )
        })}
      </ul>
      {page?.nextBeforeId && (
        <Button variant="quiet" onClick={() => void more()}>
          {t('older')}
        </Button>
      )}
    </section>
  )
}

function useLibrary(query: string, locale: string) {
  const [page, setPage] = useState<PicturePage>()
  useEffect(() => {
    let isCurrent = true
    const ask = () =>
      void callAction('media.list', { query, locale }).then(
        (answer) => isCurrent && answer.ok && setPage(answer.value),
      )
    const timer = setTimeout(ask, query === '' ? 0 : PAUSE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [query, locale])
  const more = async () => {
    if (!page?.nextBeforeId) return
    const answer = await callAction('media.list', { query, locale, beforeId: page.nextBeforeId })
    if (answer.ok) setPage({ ...answer.value, pictures: [...page.pictures, ...answer.value.pictures] })
  }
  return { page, more }
}
