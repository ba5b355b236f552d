'use client'
import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Finding } from '@/features/copy-desk/check-text'
import { faultKinds, type FaultKind } from '@/features/copy-desk/faults'
import { codeOf, hiddenMarkName } from '@/features/copy-desk/hidden-marks'

type CopyDeskPanelProps = {
  findings: readonly Finding[]
  onGoTo: (finding: Finding) => void
  onFix: (finding: Finding) => void
  onFixAll: (kind: FaultKind) => void
}

const MOST_SHOWN = 60

/** What is marked, by kind: go to it, put it right, or put right all of a kind. */
export function CopyDeskPanel({ findings, onGoTo, onFix, onFixAll }: CopyDeskPanelProps) {
  const t = useTranslations('Desk.CopyDesk')
  return (
    <div className="grid gap-5">
      <p role="status" className="text-small text-muted">
        {t('count', { n: findings.length })}
      </p>
      {findings.length === 0 && <p className="text-small">{t('clean')}</p>}
      {faultKinds.map((kind) => {
        const found = findings.filter((finding) => finding.kind === kind)
        if (found.length === 0) return null
        const fixable = found.filter(({ fix }) => fix !== undefined).length
        return (
          <section key={kind} aria-label={t(`kinds.${kind}`)} className="grid gap-1">
            <header className="flex items-center justify-between gap-2">
              <h3 className="text-small font-bold">
                {t(`kinds.${kind}`)} <span className="text-muted">({found.length})</span>
              </h3>
              {fixable > 1 && (
                <Button variant="quiet" size="small" onClick={() => onFixAll(kind)}>
                  {t('fixAll', { n: fixable })}
                </Button>
              )}
            </header>
            <ul className="divide-y divide-rule border-y border-rule">
              {found.slice(0, MOST_SHOWN).map((finding, index) => (
                <FindingRow key={index} finding={finding} onGoTo={onGoTo} onFix={onFix} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

type FindingRowProps = Pick<CopyDeskPanelProps, 'onGoTo' | 'onFix'> & { finding: Finding }

function FindingRow({ finding, onGoTo, onFix }: FindingRowProps) {
  const t = useTranslations('Desk.CopyDesk')
  const [first = ''] = finding.found
  // what cannot be seen is named
  const found =
    finding.kind === 'hidden-mark'
      ? `${t(`marks.${hiddenMarkName(first)}`)} (${codeOf(first)})`
      : finding.found.replace(/^\s+$/, (spaces) => '␣'.repeat(spaces.length))
  return (
    <li className="flex items-center gap-2 py-1 text-small">
      <button
        type="button"
        onClick={() => onGoTo(finding)}
        aria-label={t('goTo', { words: found })}
        className="min-h-9 min-w-0 flex-1 truncate text-start underline-offset-4 hover:underline"
      >
        <bdi className="bg-panel px-1">{found}</bdi>
        {finding.fix !== undefined && (
          <>
            <ArrowRight aria-hidden="true" className="mx-1.5 inline size-3.5 text-muted rtl:-scale-x-100" />
            <bdi className="px-1 font-semibold text-good">
              {finding.fix.replace(/^\s+$/, '␣') || t('nothing')}
            </bdi>
          </>
        )}
      </button>
      {finding.fix !== undefined && (
        <Button size="small" onClick={() => onFix(finding)} aria-label={t('fixThis', { words: found })}>
          {t('fix')}
        </Button>
      )}
    </li>
  )
}
