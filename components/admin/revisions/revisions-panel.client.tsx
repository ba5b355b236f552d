'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { Revision } from '@/features/articles/list-revisions'
import type { OpenStory } from '@/features/articles/open-story'
import type { DateFormatter } from '@/lib/dates'
import { RevisionDialog } from './revision-dialog.client'

type RevisionsPanelProps = {
  articleId: number
  locale: string
  currentVersion: number
  mayWrite: boolean
  dates: DateFormatter
  /** After an old version was brought back. */
  onRestored: (story: OpenStory) => void
}

/** Every version worth showing, latest first: who wrote it, when and why. */
export function RevisionsPanel(props: RevisionsPanelProps) {
  const { articleId, locale, currentVersion, mayWrite, dates, onRestored } = props
  const t = useTranslations('Desk.Revisions')
  const reason = useReason()
  const [opened, setOpened] = useState<number>()
  const { list, refusal, loadOlder } = useRevisions(articleId, currentVersion)
  if (refusal) return <p role="alert">{reason(refusal)}</p>
  if (!list) return <Spinner label={t('loading')} />
  return (
    <div className="grid gap-2">
      <ol className="divide-y divide-rule">
        {list.rows.map((row) => (
          <RevisionRow
            key={row.version}
            row={row}
            isCurrent={row.version === currentVersion}
            dates={dates}
            onOpen={setOpened}
          />
        ))}
      </ol>
      {list.next !== null && (
        <Button variant="quiet" onClick={() => void loadOlder()}>
          {t('older')}
        </Button>
      )}
      {opened !== undefined && (
        <RevisionDialog
          {...{ articleId, locale, currentVersion, mayWrite }}
          version={opened}
          onClose={() => setOpened(undefined)}
          onRestored={(story) => {
            setOpened(undefined)
            onRestored(story)
          }}
        />
      )}
    </div>
  )
}

/** The versions of a story, again whenever there is a new one; older ones when asked. */
function useRevisions(id: number, currentVersion: number) {
  const [list, setList] = useState<{ rows: Revision[]; next: number | null }>()
  const [refusal, setRefusal] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    void callAction('articles.revisions', { id }).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setList({ rows: answer.value.revisions, next: answer.value.next })
      else setRefusal(answer.reason)
    })
    return () => {
      isCurrent = false
    }
  }, [id, currentVersion])
  const loadOlder = async () => {
    const answer = await callAction('articles.revisions', { id, before: list?.next ?? undefined })
    if (!answer.ok) return setRefusal(answer.reason)
    const { revisions, next } = answer.value
    setList((known) => ({ rows: [...(known?.rows ?? []), ...revisions], next }))
  }
  return { list, refusal, loadOlder }
}

type RowProps = { row: Revision; isCurrent: boolean; dates: DateFormatter; onOpen: (version: number) => void }

function RevisionRow({ row, isCurrent, dates, onOpen }: RowProps) {
  const t = useTranslations('Desk.Revisions')
  const when = dates.dateTime(new Date(row.createdAt))
  return (
    <li className="py-2 text-small">
      <button
        type="button"
        onClick={() => onOpen(row.version)}
        className="grid w-full gap-0.5 text-start underline-offset-4 hover:underline"
      >
        <span className="font-semibold">
          {t(`reasons.${row.reason}`)} {isCurrent && <span className="text-accent">({t('current')})</span>}
        </span>
        <span className="text-tiny text-muted">
          <bdi>{row.author?.name ?? t('nobody')}</bdi> · <time dateTime={row.createdAt}>{when}</time>
        </span>
        {row.note && row.reason !== 'restore' && <span className="text-tiny">{row.note}</span>}
      </button>
    </li>
  )
}
