'use client'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { Colleague } from './mentions'

type MentionListProps = {
  id: string
  users: readonly Colleague[]
  /** Which one the keyboard is on. */
  at: number
  onPick: (user: Colleague) => void
}

/** The colleagues who can be meant, under the field in which a name is being typed. */
export function MentionList({ id, users, at, onPick }: MentionListProps) {
  const t = useTranslations('Desk.Comments')
  if (users.length === 0) return null
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('mentionList')}
      className="absolute inset-x-0 top-full z-10 mt-1 rounded-small border border-rule bg-paper py-1"
    >
      {users.map((user, index) => (
        <li
          key={user.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={cn('cursor-pointer px-3 py-2 text-small', index === at && 'bg-panel font-semibold')}
          // before the field loses its focus
          onPointerDown={(event) => {
            event.preventDefault()
            onPick(user)
          }}
        >
          <bdi>{user.name}</bdi>
        </li>
      ))}
    </ul>
  )
}
