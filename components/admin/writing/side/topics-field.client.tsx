'use client'
import { useState } from 'react'
import { useTranslations } from 'next-intl'
import { X } from 'lucide-react'
import { callAction } from '@/components/admin/call-action'
import { Combobox } from '@/components/ui/combobox.client'
import { useReason } from '../use-reason.client'
import { useWriting } from '../writing-context.client'
import { FieldGroup } from './field-group.client'

const most = 30

/** What the story is about: topics found by name, or made in place. */
export function TopicsField() {
  const t = useTranslations('Desk.Fields.topic')
  const { desk, draft, memory, isEditable } = useWriting()
  const { topics } = draft.content
  const nameOf = (id: number) => memory.topics.find((topic) => topic.id === id)?.name ?? String(id)
  const { search, create, refusal } = useTopics()
  const mayCreate = desk.me.may.includes('topics.create')
  return (
    <FieldGroup field="topics" label={t('label')}>
      {topics.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {topics.map((id) => (
            <li key={id} className="flex items-center border border-rule bg-panel ps-2.5 text-small">
              <bdi className="py-1 pe-2">{nameOf(id)}</bdi>
              {isEditable && (
                <button
                  type="button"
                  aria-label={t('remove', { name: nameOf(id) })}
                  onClick={() => draft.setFields({ topics: topics.filter((one) => one !== id) })}
                  className="grid size-8 place-items-center text-muted hover:text-danger pointer-coarse:size-11"
                >
                  <X aria-hidden="true" className="size-3.5" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isEditable && topics.length < most && (
        <Combobox
          label={t('label')}
          placeholder={t('add')}
          value={null}
          search={search}
          create={mayCreate ? create : undefined}
          onChange={(value) => {
            const id = Number(value)
            if (value !== null && !topics.includes(id)) draft.setFields({ topics: [...topics, id] })
          }}
        />
      )}
      {refusal && (
        <p role="alert" className="text-tiny text-danger">
          {refusal}
        </p>
      )}
    </FieldGroup>
  )
}

function useTopics() {
  const reason = useReason()
  const { story, draft, memory } = useWriting()
  const [refusal, setRefusal] = useState<string>()
  const { locale } = story
  const asOption = ({ id, name }: { id: number; name: string }) => {
    memory.learnTopic({ id, name })
    return { value: String(id), label: name }
  }

  const search = async (query: string) => {
    const answer = await callAction('topics.suggest', { query, locale })
    const found = answer.ok ? answer.value : []
    return found.filter(({ id }) => !draft.content.topics.includes(id)).map(asOption)
  }
  const create = async (name: string) => {
    const answer = await callAction('topics.create', { name, locale })
    setRefusal(answer.ok ? undefined : reason(answer.reason))
    return answer.ok ? asOption({ id: answer.value.id, name }) : undefined
  }
  return { search, create, refusal }
}
