'use client'
import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { callAction } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import type { Gate, GateIssue } from '@/features/articles/publish-gate'
import { useWriting } from '../writing-context.client'

/** What the gate says of the story as it is written now, for readers at a moment; undefined until it answers. */
export function useGate(at?: string | null): Gate | undefined {
  const { draft, story } = useWriting()
  const [gate, setGate] = useState<Gate>()
  const { flush } = draft
  useEffect(() => {
    let isWanted = true
    void flush()
      .then(() => callAction('articles.gate', { id: story.id, ...(at && { at }) }))
      .then((answer) => isWanted && answer.ok && setGate(answer.value))
    return () => {
      isWanted = false
    }
  }, [flush, story.id, at])
  return gate
}

/** What keeps a story from its readers, and what should be looked at but does not. Each leads to its place. */
export function GateList({ gate, onClose }: { gate: Gate | undefined; onClose: () => void }) {
  const t = useTranslations('Desk.Publishing.gate')
  if (!gate) return <p className="text-small text-muted">{t('checking')}</p>
  if (gate.errors.length + gate.warnings.length === 0) return null
  return (
    <div className="grid gap-4">
      <Issues kind="errors" issues={gate.errors} onClose={onClose} />
      <Issues kind="warnings" issues={gate.warnings} onClose={onClose} />
    </div>
  )
}

type IssuesProps = { kind: 'errors' | 'warnings'; issues: readonly GateIssue[]; onClose: () => void }

function Issues({ kind, issues, onClose }: IssuesProps) {
  const t = useTranslations('Desk.Publishing.gate')
  const { goTo } = useWriting()
  if (issues.length === 0) return null
  const Mark = kind === 'errors' ? CircleAlert : TriangleAlert
  return (
    <section aria-label={t(kind, { n: issues.length })}>
      <h3 className="text-small font-bold">{t(kind, { n: issues.length })}</h3>
      <ul className="mt-1 divide-y divide-rule">
        {issues.map((issue, at) => (
          <li key={at} className="flex items-center gap-2 py-1.5 text-small">
            <Mark
              aria-hidden="true"
              className={kind === 'errors' ? 'size-4 shrink-0 text-danger' : 'size-4 shrink-0 text-warn'}
            />
            <span className="grow">{t(`issues.${issue.code}`, { n: issue.count ?? 0 })}</span>
            {issue.place && (
              <Button
                variant="quiet"
                size="small"
                onClick={() => {
                  onClose()
                  if (issue.place) goTo(issue.place)
                }}
              >
                {t('goTo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
