'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { RadioRows } from '@/components/admin/writing/publishing/radio-rows.client'
import { Button } from '@/components/ui/button'
import { Combobox } from '@/components/ui/combobox.client'
import { Dialog } from '@/components/ui/dialog.client'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select.client'
import type { BlockRule, FrontBlock } from '@/features/front/arrangement'
import { FEWEST_IN_BLOCK, MOST_IN_BLOCK, MOST_TITLE_LETTERS } from '@/features/front/limits'
import { useFrontView } from './front-context.client'

type BlockDialogProps = { block: FrontBlock; onClose: () => void; onSave: (block: FrontBlock) => void }

const rules = ['section', 'topic', 'most-read', 'hand'] as const
const counts = Array.from({ length: MOST_IN_BLOCK - FEWEST_IN_BLOCK + 1 }, (_, n) => FEWEST_IN_BLOCK + n)

/** What a block is called, and what fills it after its cards. */
export function BlockDialog({ block, onClose, onSave }: BlockDialogProps) {
  const t = useTranslations('Desk.Fronts.block')
  const { screen, format } = useFrontView()
  const { title, setTitle, rule, setRule, choice, setChoice } = useBlock(block)
  const [count, setCount] = useState(block.count)
  const isReady = title.trim() !== '' && rule !== undefined
  const save = () => {
    if (!rule) return
    onSave({ ...block, title: title.replace(/\s+/g, ' ').trim(), rule, count })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(block.title === '' ? 'titleNew' : 'titleChange')}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" disabled={!isReady} onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <RadioRows
          legend={t('rule')}
          name="rule"
          value={choice}
          onChange={setChoice}
          rows={rules.map((by) => ({ value: by, label: t(`rules.${by}`), hint: t(`ruleHints.${by}`) }))}
        />
        <RuleChoice choice={choice} rule={rule} onChange={setRule} />
        <Field label={t('name')} hint={t('nameHint')} required>
          <Input
            lang={screen.edition.locale}
            dir={screen.edition.direction}
            maxLength={MOST_TITLE_LETTERS}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <Field label={t('count')}>
          <Select
            value={String(count)}
            onValueChange={(value) => setCount(Number(value))}
            options={counts.map((n) => ({ value: String(n), label: format.number(n) }))}
          />
        </Field>
      </div>
    </Dialog>
  )
}

/** A title that nobody typed follows what the block is about. */
function useBlock(block: FrontBlock) {
  const [title, setTitle] = useState(block.title)
  const [suggested, setSuggested] = useState('')
  const [choice, setChoice] = useState(block.rule.by)
  const [rule, setRule] = useState<BlockRule | undefined>(block.rule)
  return {
    ...{ title, setTitle, rule, choice },
    setRule: (next: BlockRule, name: string) => {
      setRule(next)
      setSuggested(name)
      if (title.trim() === '' || title === suggested) setTitle(name)
    },
    setChoice: (by: BlockRule['by']) => {
      setChoice(by)
      if (by === block.rule.by) setRule(block.rule)
      else setRule(by === 'most-read' || by === 'hand' ? { by } : undefined)
    },
  }
}

type RuleChoiceProps = {
  choice: BlockRule['by']
  rule: BlockRule | undefined
  onChange: (rule: BlockRule, name: string) => void
}

/** Which section, or which topic. */
function RuleChoice({ choice, rule, onChange }: RuleChoiceProps) {
  const t = useTranslations('Desk.Fronts.block')
  const { screen } = useFrontView()
  return (
    <>
      {choice === 'section' && (
        <Field label={t('section')}>
          <Select
            value={rule?.by === 'section' ? String(rule.sectionId) : ''}
            placeholder={t('choose')}
            options={screen.sections.map(({ id, name }) => ({ value: String(id), label: name }))}
            onValueChange={(id) => {
              const section = screen.sections.find((one) => one.id === Number(id))
              if (section) onChange({ by: 'section', sectionId: section.id }, section.name)
            }}
          />
        </Field>
      )}
      {choice === 'topic' && (
        <Field label={t('topic')}>
          <TopicChoice rule={rule} onChange={onChange} />
        </Field>
      )}
    </>
  )
}

type TopicChoiceProps = {
  rule: BlockRule | undefined
  onChange: (rule: BlockRule, name: string) => void
  id?: string
}

/** The `id` comes from the Field around it. */
function TopicChoice({ rule, onChange, id }: TopicChoiceProps) {
  const t = useTranslations('Desk.Fronts.block')
  const { desk, screen } = useFrontView()
  const [known, setKnown] = useState<readonly { value: string; label: string }[]>([])
  const topicId = rule?.by === 'topic' ? rule.topicId : undefined
  const search = async (query: string) => {
    const answer = await callAction('topics.suggest', { query, locale: screen.edition.locale })
    const found = answer.ok ? answer.value.map((one) => ({ value: String(one.id), label: one.name })) : []
    setKnown(found)
    return found
  }
  return (
    <Combobox
      id={id}
      label={t('topic')}
      placeholder={t('choose')}
      value={topicId === undefined ? null : String(topicId)}
      chosen={
        known.find(({ value }) => value === String(topicId))?.label ??
        desk.topics.find((topic) => topic.id === topicId)?.name
      }
      search={search}
      onChange={(next) => {
        const topic = known.find(({ value }) => value === next)
        if (topic) onChange({ by: 'topic', topicId: Number(topic.value) }, topic.label)
      }}
    />
  )
}
