'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Comment } from '@/features/comments/list-comments'
import type { DateFormatter } from '@/lib/dates'

export type Dates = Pick<DateFormatter, 'dateTime' | 'machine'>

/** Who said what, when; a submission and a story sent back say what they are. */
export function CommentText({ comment, dates }: { comment: Comment; dates: Dates }) {
  const t = useTranslations('Desk.Comments')
  const at = new Date(comment.createdAt)
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-x-2 text-small">
        <strong>
          <bdi>{comment.authorName ?? t('unknownAuthor')}</bdi>
        </strong>
        {comment.kind === 'submit' && <Badge tone="accent">{t('submitted')}</Badge>}
        {comment.kind === 'send-back' && <Badge tone="warn">{t('sentBack')}</Badge>}
        <time dateTime={dates.machine(at)} className="text-tiny text-muted">
          {dates.dateTime(at)}
        </time>
      </p>
      {comment.text && (
        <p dir="auto" className="whitespace-pre-line text-small [overflow-wrap:anywhere]">
          {comment.text}
        </p>
      )}
    </div>
  )
}
