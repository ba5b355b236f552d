'use client'
import { useTranslations } from 'next-intl'
import type { Edition } from '@/components/admin/names/names'
import { Overtaken } from '@/components/admin/overtaken'
import { DifferentWords } from '@/components/admin/revisions/difference'
import { diffDocuments } from '@/features/documents/diff-documents'
import type { PageForEditing } from '@/features/pages/for-editors'
import { wordDiff } from '@/lib/word-diff'

type OvertakenProps = {
  mine: PageForEditing
  theirs: PageForEditing
  edition: Edition
  isBusy: boolean
  save: (seenAt: string) => Promise<void>
  takeTheirs: () => void
}

/** What a colleague saved meanwhile beside what is being written. */
export function OvertakenPage({ mine, theirs, edition, isBusy, save, takeTheirs }: OvertakenProps) {
  const t = useTranslations('Desk.Pages')
  return (
    <Overtaken
      words={{
        ...{ title: t('overtaken'), text: t('overtakenText') },
        ...{ keepMine: t('keepMine'), takeTheirs: t('takeTheirs') },
      }}
      isBusy={isBusy}
      keepMine={() => void save(theirs.seenAt)}
      takeTheirs={takeTheirs}
    >
      <Difference mine={mine} theirs={theirs} edition={edition} />
    </Overtaken>
  )
}

/** From mine to theirs: what they have and I do not is marked as added. */
function Difference({ mine, theirs, edition }: Pick<OvertakenProps, 'mine' | 'theirs' | 'edition'>) {
  const t = useTranslations('Desk.Pages')
  const said = { added: t('onlyTheirs'), removed: t('onlyMine') }
  const lines = (['headline', 'standfirst', 'slug'] as const).filter((name) => mine[name] !== theirs[name])
  const blocks = diffDocuments(mine.body, theirs.body).filter(({ kind }) => kind !== 'same')
  return (
    <div
      lang={edition.locale}
      dir={edition.direction}
      className="grid max-h-80 gap-2 overflow-y-auto border border-rule bg-paper p-3 text-small"
    >
      {lines.map((name) => (
        <p key={name}>
          <DifferentWords parts={wordDiff(mine[name], theirs[name])} {...said} />
        </p>
      ))}
      {blocks.map((block) => (
        <p key={block.id} className="whitespace-pre-wrap">
          {block.parts.length > 0 ? <DifferentWords parts={block.parts} {...said} /> : t('otherBlock')}
        </p>
      ))}
      {lines.length + blocks.length === 0 && <p>{t('sameWords')}</p>}
    </div>
  )
}
