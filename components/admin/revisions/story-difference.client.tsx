'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { StoryContent } from '@/features/articles/content'
import { diffDocuments, type BlockDifference } from '@/features/documents/diff-documents'
import { wordDiff } from '@/lib/word-diff'
import { changedChoices, changedWords, isSameStory } from './changed-fields'
import { DifferentWords } from './difference'

type StoryDifferenceProps = { before: StoryContent; after: StoryContent; locale: string }

/** What changed from one version of a story to another: its fields, then its text block by block. */
export function StoryDifference({ before, after, locale }: StoryDifferenceProps) {
  const t = useTranslations('Desk.Revisions')
  const fields = useTranslations('Desk.Fields.names')
  const said = { added: t('added'), removed: t('removed') }
  const format = useFormatter()
  const changed = changedWords(before, after)
  const choices = changedChoices(before, after)
  const blocks = diffDocuments(before.body, after.body)
  const direction = locale.startsWith('ar') ? 'rtl' : 'ltr'
  if (isSameStory(before, after)) return <p className="text-small">{t('noDifference')}</p>
  return (
    <div className="grid gap-3">
      {choices.length > 0 && (
        <p className="border-b border-rule pb-3 text-small">
          {t('alsoChanged', { names: format.list(choices.map((name) => fields(name))) })}
        </p>
      )}
      <div lang={locale} dir={direction} className="grid gap-3">
        {changed.length > 0 && (
          <dl className="grid gap-2 border-b border-rule pb-3">
            {changed.map((name) => (
              <div key={name}>
                <dt className="text-tiny font-semibold text-muted">{fields(name)}</dt>
                <dd>
                  <DifferentWords parts={wordDiff(before[name], after[name])} {...said} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {shownBlocks(blocks).map((block, index) =>
          block === 'gap' ? (
            <p key={index} aria-hidden="true" className="text-center text-muted">
              …
            </p>
          ) : (
            <div key={block.id} className={block.kind === 'same' ? 'text-muted' : undefined}>
              {block.kind !== 'same' && block.kind !== 'changed' && (
                <Badge tone={block.kind === 'removed' ? 'danger' : 'good'}>{t(`blocks.${block.kind}`)}</Badge>
              )}
              <p className="whitespace-pre-wrap">
                {block.parts.length > 0 ? <DifferentWords parts={block.parts} {...said} /> : t('noWords')}
              </p>
            </div>
          ),
        )}
      </div>
    </div>
  )
}

/** What changed with one block around it; the rest is a gap. */
function shownBlocks(blocks: readonly BlockDifference[]): (BlockDifference | 'gap')[] {
  const isNear = (index: number) =>
    [-1, 0, 1].some((step) => (blocks[index + step]?.kind ?? 'same') !== 'same')
  return blocks.flatMap((block, index): (BlockDifference | 'gap')[] => {
    if (isNear(index)) return [block]
    return index === 0 || isNear(index - 1) ? ['gap'] : []
  })
}
