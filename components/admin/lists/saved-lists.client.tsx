'use client'
import { X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { callAction } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { later } from '@/components/ui/later.client'

const KeepList = later(() => import('./keep-list.client').then((part) => part.KeepList))

type SavedListsProps = { saved: readonly { id: number; name: string; query: string }[]; current: string }

/** Lists somebody comes back to, and the way to keep the one that is shown. */
export function SavedLists({ saved, current }: SavedListsProps) {
  const t = useTranslations('Desk.Stories')
  const { ask } = useVerb()
  const isNew = current !== '' && !saved.some(({ query }) => query === current)
  if (saved.length === 0 && !isNew) return null
  return (
    <nav aria-label={t('saved')} className="mb-3 flex min-h-9 flex-wrap items-center gap-2">
      {saved.map(({ id, name, query }) => (
        <span key={id} className="inline-flex items-center border border-rule text-small">
          <Link
            href={`/admin/articles?${query}`}
            aria-current={query === current ? 'page' : undefined}
            className="min-h-9 content-center px-2.5 font-semibold aria-[current]:text-accent"
          >
            <bdi>{name}</bdi>
          </Link>
          <button
            type="button"
            aria-label={t('removeSaved', { name })}
            className="grid size-9 place-items-center text-muted"
            onClick={() => void ask(callAction('stories.deleteFilter', { id }))}
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </span>
      ))}
      {isNew && <KeepList query={current} />}
    </nav>
  )
}
