'use client'
import { useTranslations } from 'next-intl'
import { RadioRows } from '@/components/admin/writing/publishing/radio-rows.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Switch } from '@/components/ui/switch.client'
import { aiCrawlerChoices } from '@/features/settings/ai-crawlers'
import type { DeskEdition } from '@/features/settings/for-editors'
import { MOST_POLICY, type GroupValue } from '@/features/settings/groups'
import { GroupForm } from './group-form.client'
import { PerEdition } from './per-edition.client'
import type { Group } from './use-group.client'

type RulesFormProps = { group: Group<GroupValue<'rules'>>; editions: readonly DeskEdition[] }

/** How the newsroom works with its readers. */
export function RulesForm({ group, editions }: RulesFormProps) {
  const t = useTranslations('Desk.Settings.rules')
  const errors = useTranslations('Desk.Settings.errors')
  const { value, set, isAtFault } = group
  return (
    <GroupForm id="rules" title={t('title')} lead={t('lead')} group={group}>
      <PerEdition
        legend={t('policy')}
        hint={t('policyHint')}
        error={isAtFault('correctionPolicy') && errors('long')}
        editions={editions}
        words={value.correctionPolicy}
        most={MOST_POLICY}
        rows={6}
        onChange={(correctionPolicy) => set({ correctionPolicy })}
      />
      <div className="grid max-w-[36rem] gap-3">
        <Switch
          label={t('release')}
          hint={t('releaseHint')}
          checked={value.alertsNeedRelease}
          onCheckedChange={(alertsNeedRelease) => set({ alertsNeedRelease })}
        />
        <Switch
          label={t('folds')}
          hint={t('foldsHint')}
          checked={value.foldsLongStories}
          onCheckedChange={(foldsLongStories) => set({ foldsLongStories })}
        />
      </div>
      <RadioRows
        legend={t('robots')}
        name="aiCrawlers"
        value={value.aiCrawlers}
        onChange={(aiCrawlers) => set({ aiCrawlers })}
        rows={aiCrawlerChoices.map((choice) => ({
          ...{ value: choice, label: t(`crawlers.${choice}`), hint: t(`crawlersHint.${choice}`) },
        }))}
      />
      <Field
        label={t('pixel')}
        hint={t('pixelHint')}
        error={isAtFault('pixelId') && errors('pixel')}
        className="max-w-[28rem]"
      >
        <Input
          dir="ltr"
          inputMode="numeric"
          maxLength={20}
          autoComplete="off"
          value={value.pixelId ?? ''}
          onChange={(event) => set({ pixelId: event.target.value || null })}
        />
      </Field>
    </GroupForm>
  )
}
