'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Spinner } from '@/components/ui/spinner'
import { Tabs } from '@/components/ui/tabs.client'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { CommentForm } from './comment-form.client'
import type { Dates } from './comment-text.client'
import { CommentThread } from './comment-thread.client'
import { countOf, isShown, threadsOf, type Shown } from './threads'
import type { Comments } from './use-comments.client'

/** Where the caret stands in the body, and what is selected there. */
type Selection = { blockId: string | null; quote: string }

type CommentsPanelProps = {
  comments: Comments
  dates: Dates
  selection: Selection
  onGoTo: (blockId: string) => void
}

/** What colleagues say about a story: open talks, resolved ones, and a place to say something, about a selection too. */
export function CommentsPanel({ comments, dates, selection, onGoTo }: CommentsPanelProps) {
  const t = useTranslations('Desk.Comments')
  const [shown, setShown] = useState<Shown>('open')
  const threads = threadsOf(comments.comments ?? [])
  const tabs = (['open', 'resolved'] as const).map((value) => ({
    ...{ value, label: t(value), count: countOf(threads, value) },
  }))
  const listed = threads.filter((thread) => isShown(thread, shown))
  return (
    <div className="grid gap-4">
      <NewComment comments={comments} selection={selection} />
      <Tabs
        label={t('filter')}
        value={shown}
        onValueChange={(value) => setShown(value === 'resolved' ? 'resolved' : 'open')}
        tabs={tabs}
      >
        <Failure comments={comments} />
        {!comments.comments && !comments.failure && <Spinner label={t('loading')} />}
        {comments.comments && listed.length === 0 && (
          <EmptyState title={t(shown === 'open' ? 'noneOpen' : 'noneResolved')}>{t('emptyHint')}</EmptyState>
        )}
        <ul>
          {listed.map((thread) => (
            <CommentThread key={thread.first.id} {...{ thread, comments, dates, onGoTo }} />
          ))}
        </ul>
      </Tabs>
    </div>
  )
}

function NewComment({ comments, selection }: { comments: Comments; selection: Selection }) {
  const t = useTranslations('Desk.Comments')
  const [dropped, setDropped] = useState<Selection>()
  const isDropped = dropped?.quote === selection.quote && dropped.blockId === selection.blockId
  const isAbout = selection.blockId !== null && selection.quote.trim() !== '' && !isDropped
  const about = isAbout ? selection : { blockId: null, quote: '' }
  return (
    <CommentForm
      label={t(isAbout ? 'writeOnSelection' : 'write')}
      send={t('send')}
      users={comments.users}
      onSend={(text, mentions) => comments.say({ text, mentions, ...about })}
    >
      {isAbout && (
        <div className="flex items-start gap-1 border-s-2 border-accent bg-panel ps-2">
          <q dir="auto" className="line-clamp-2 grow py-1.5 text-small [quotes:none]">
            {selection.quote}
          </q>
          <Button
            variant="quiet"
            size="icon"
            aria-label={t('dropSelection')}
            onClick={() => setDropped(selection)}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
      )}
    </CommentForm>
  )
}

/** What could not be read is said, with a way to try again; what was read before stays. */
function Failure({ comments }: { comments: Comments }) {
  const t = useTranslations('Desk.Comments')
  const reason = useReason()
  if (!comments.failure) return null
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 text-small">
      {reason(comments.failure)}
      <Button size="small" onClick={() => void comments.reload()}>
        {t('tryAgain')}
      </Button>
    </p>
  )
}
