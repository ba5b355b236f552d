'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import type { Edition, Named } from '@/components/admin/names/names'
import { NamesDialog } from '@/components/admin/names/names-dialog.client'
import { useVerb } from '@/components/admin/use-verb.client'
import { Switch } from '@/components/ui/switch.client'
import type { DeskSection } from '@/features/sections/for-editors'

type SectionDialogProps = {
  /** None for a new section. */
  section?: DeskSection
  editions: readonly Edition[]
  onClose: () => void
}

/** A section's names and addresses, and whether what stands in it is opinion. */
export function SectionDialog({ section, editions, onClose }: SectionDialogProps) {
  const t = useTranslations('Desk.Sections')
  const { ask } = useVerb()
  const [isOpinion, setOpinion] = useState(section?.isOpinion ?? false)
  const fields = [
    { id: 'name', label: t('name'), most: 60 },
    { id: 'slug', label: t('slug'), hint: t('slugHint'), most: 100, isAddress: true },
    { id: 'standfirst', label: t('standfirst'), hint: t('standfirstHint'), most: 500, isLong: true },
  ]
  const readAgain = async () => {
    const answer = section && (await callAction('sections.names', { id: section.id }))
    return answer?.ok ? answer.value : undefined
  }
  const save = (given: readonly Named[], seen: readonly Named[]) => {
    const names = given.map(said)
    return section
      ? ask(
          callAction('sections.change', { id: section.id, names, seen: seen.map(said), isOpinion }),
          t('saved'),
        )
      : ask(callAction('sections.add', { names, isOpinion }), t('added'))
  }
  return (
    <NamesDialog
      title={t(section ? 'edit' : 'add')}
      lead={t('dialogLead')}
      {...{ editions, fields, save, readAgain, onClose }}
      names={section?.names ?? []}
    >
      <Switch label={t('opinion')} hint={t('opinionHint')} checked={isOpinion} onCheckedChange={setOpinion} />
    </NamesDialog>
  )
}

const said = ({ locale, of }: Named) => ({
  locale,
  name: of('name'),
  slug: of('slug'),
  standfirst: of('standfirst'),
})
