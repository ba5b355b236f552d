'use client'
import { useTranslations } from 'next-intl'
import { fieldNames } from '@/features/articles/merge-content'
import { placeOf } from './places'
import { useWriting } from './writing-context.client'

const most = 4

/** Who else has the story open and where, one press away; a window of one's own counts too, once. */
export function Presence() {
  const t = useTranslations('Desk.Writing.present')
  const { desk, draft, goTo } = useWriting()
  const whereIs = useWhereabouts()
  const others = [
    ...new Map(draft.present.filter((one) => !one.isMe).map((one) => [one.userId, one])).values(),
  ]
  if (others.length === 0) return null
  const shown = others.slice(0, most)
  const called = ({ userId, name }: (typeof others)[number]) => (userId === desk.me.id ? t('mine') : name)
  const said = (one: (typeof others)[number]) => {
    const where = whereIs(one.place)
    return where ? t('writesIn', { name: called(one), where }) : t('writes', { name: called(one) })
  }
  return (
    <ul aria-label={t('label')} className="flex items-center -space-x-1.5 rtl:space-x-reverse">
      {shown.map((one) => (
        <li key={one.userId}>
          <button
            type="button"
            title={said(one)}
            onClick={() => one.place !== null && goTo(placeOf(one.place))}
            className="grid size-8 place-items-center rounded-full border-2 border-paper bg-panel text-tiny font-bold text-accent"
          >
            <span aria-hidden="true">{firstLetter(one.name)}</span>
            <span className="sr-only">{said(one)}</span>
          </button>
        </li>
      ))}
      {others.length > most && (
        <li className="ps-3 text-tiny text-muted">{t('more', { n: others.length - most })}</li>
      )}
    </ul>
  )
}

/** The name of the field somebody writes in; who is in the text is shown there, beside the paragraph. */
function useWhereabouts() {
  const t = useTranslations('Desk.Writing.present')
  const fields = useTranslations('Desk.Fields.names')
  const { draft } = useWriting()
  return (place: string | null): string | undefined => {
    if (place === null) return undefined
    const at = placeOf(place)
    if (!('field' in at)) return t('inText')
    const name = fieldNames(draft.content).find((one) => one === at.field)
    return name && fields(name)
  }
}

const firstLetter = (name: string) => [...name.trim()][0] ?? '·'
