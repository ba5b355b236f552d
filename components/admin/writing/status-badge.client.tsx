'use client'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { ArticleStatus } from '@/db/schema/articles'

const tones = {
  draft: 'neutral',
  'in-review': 'warn',
  scheduled: 'accent',
  published: 'good',
  withdrawn: 'warn',
  killed: 'danger',
} as const satisfies Record<ArticleStatus, string>

/** Where a story stands, in a word. */
export function StatusBadge({ status }: { status: ArticleStatus }) {
  const t = useTranslations('Desk.Writing.status')
  return <Badge tone={tones[status]}>{t(status)}</Badge>
}
