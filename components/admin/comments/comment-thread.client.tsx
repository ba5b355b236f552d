'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { Check, Reply, RotateCcw } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast.client'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { CommentForm } from './comment-form.client'
import { CommentText, type Dates } from './comment-text.client'
import type { Thread } from './threads'
import type { Comments } from './use-comments.client'

type CommentThreadProps = {
  thread: Thread
  comments: Comments
  dates: Dates
  onGoTo: (blockId: string) => void
}

/** One talk: what it is about, what was said, and what can be done about it. */
export function CommentThread({ thread, comments, dates, onGoTo }: CommentThreadProps) {
  const t = useTranslations('Desk.Comments')
  const [isAnswering, setAnswering] = useState(false)
  const { first, answers } = thread
  return (
    <li className="grid gap-2 border-b border-rule py-3 last:border-b-0">
      <Quote blockId={first.blockId} quote={first.quote} onGoTo={onGoTo} />
      <CommentText comment={first} dates={dates} />
      {answers.length > 0 && (
        <ul className="grid gap-2 border-s-2 border-rule ps-3">
          {answers.map((answer) => (
            <li key={answer.id}>
              <CommentText comment={answer} dates={dates} />
            </li>
          ))}
        </ul>
      )}
      {isAnswering ? (
        <CommentForm
          label={t('answerTo', { name: first.authorName ?? t('unknownAuthor') })}
          send={t('answer')}
          users={comments.users}
          autoFocus
          onCancel={() => setAnswering(false)}
          onSend={async (text, mentions) => {
            const said = await comments.say({ text, mentions, parentId: first.id })
            if (said.ok) setAnswering(false)
            return said
          }}
        />
      ) : (
        <div className="flex flex-wrap items-center gap-1">
          <Button variant="quiet" size="small" onClick={() => setAnswering(true)}>
            <Reply aria-hidden="true" className="size-4 rtl:-scale-x-100" />
            {t('answer')}
          </Button>
          {first.kind === 'comment' && <Resolve thread={thread} comments={comments} />}
        </div>
      )}
    </li>
  )
}

function Resolve({ thread: { first }, comments }: Pick<CommentThreadProps, 'thread' | 'comments'>) {
  const t = useTranslations('Desk.Comments')
  const reason = useReason()
  const [isBusy, setBusy] = useState(false)
  const isResolved = first.resolvedAt !== null
  const change = async () => {
    setBusy(true)
    const answer = await comments.setResolved(first.id, !isResolved)
    setBusy(false)
    if (!answer.ok) toast.error(reason(answer.reason))
  }
  const Icon = isResolved ? RotateCcw : Check
  return (
    <>
      <Button variant="quiet" size="small" disabled={isBusy} onClick={change}>
        <Icon aria-hidden="true" className="size-4" />
        {t(isResolved ? 'reopen' : 'resolve')}
      </Button>
      {isResolved && first.resolvedByName && (
        <span className="text-tiny text-muted">{t('resolvedBy', { name: first.resolvedByName })}</span>
      )}
    </>
  )
}

/** The words it is about, as they stood, leading to where they stand or stood. */
function Quote({
  blockId,
  quote,
  onGoTo,
}: {
  blockId: string | null
  quote: string | null
  onGoTo: (blockId: string) => void
}) {
  const t = useTranslations('Desk.Comments')
  if (blockId === null) return null
  return (
    <button
      type="button"
      className="min-h-8 pointer-coarse:min-h-11 border-s-2 border-accent ps-2 text-start text-small text-muted hover:text-ink"
      onClick={() => onGoTo(blockId)}
    >
      <span className="sr-only">{t('goTo')} </span>
      <q dir="auto" className="line-clamp-2 [quotes:none]">
        {quote ?? t('aParagraph')}
      </q>
    </button>
  )
}
