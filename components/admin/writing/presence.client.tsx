'use client'
import { useTranslations } from 'next-intl'
import { useWriting } from './writing-context.client'

const most = 4

/** Who else has the story open; a window of one's own counts too, once. */
export function Presence() {
  const t = useTranslations('Desk.Writing.present')
  const { desk, draft } = useWriting()
  const others = [
    ...new Map(draft.present.filter((one) => !one.isMe).map((one) => [one.userId, one])).values(),
  ]
  if (others.length === 0) return null
  const shown = others.slice(0, most)
  return (
    <ul aria-label={t('label')} className="flex items-center -space-x-1.5 rtl:space-x-reverse">
      {shown.map(({ userId, name }) => (
        <li
          key={userId}
          title={userId === desk.me.id ? t('mine') : t('writes', { name })}
          className="grid size-8 place-items-center rounded-full border-2 border-paper bg-panel text-tiny font-bold text-accent"
        >
          <span aria-hidden="true">{firstLetter(name)}</span>
          <span className="sr-only">{userId === desk.me.id ? t('mine') : name}</span>
        </li>
      ))}
      {others.length > most && (
        <li className="ps-3 text-tiny text-muted">{t('more', { n: others.length - most })}</li>
      )}
    </ul>
  )
}

const firstLetter = (name: string) => [...name.trim()][0] ?? '·'
