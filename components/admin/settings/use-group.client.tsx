'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '@/components/admin/call-action'
import { useVerb } from '@/components/admin/use-verb.client'
import { toast } from '@/components/ui/toast.client'
import type { Opened } from '@/features/settings/groups'
import { sameJson } from '@/lib/same-json'

type Saved = { isOvertaken: boolean; version: string }
export type Group<Value extends object> = ReturnType<typeof useGroup<Value>>

/**
 * A group of settings as it is being chosen, and as it is stored. Where a colleague saved it meanwhile nothing is written:
 * `theirs` is what stands there now, until one of the two is chosen.
 */
export function useGroup<Value extends object>(
  opened: Opened<Value>,
  send: (value: Value, version: string) => Promise<Answer<Saved>>,
) {
  const t = useTranslations('Desk.Settings')
  const { isBusy, ask } = useVerb()
  const [value, setValue] = useState(opened.value)
  const [stored, setStored] = useState(opened)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [overtaken, setOvertaken] = useState(false)
  const theirs = overtaken && opened.version !== stored.version ? opened : undefined
  const set = (change: Partial<Value>) => {
    setFaults({})
    setValue((known) => ({ ...known, ...change }))
  }
  const save = async (version = stored.version) => {
    const answer = await ask(send(value, version))
    setFaults(answer.ok ? {} : (answer.fields ?? {}))
    if (!answer.ok) return
    setOvertaken(answer.value.isOvertaken)
    if (answer.value.isOvertaken) return
    setStored({ value, version: answer.value.version })
    toast.success(t('saved'))
  }
  const takeTheirs = () => {
    if (!theirs) return
    setValue(theirs.value)
    setStored(theirs)
    setOvertaken(false)
  }
  const isChanged = !sameJson(value, stored.value)
  /** Whether the door refused what stands in a field. */
  const isAtFault = (field: string) =>
    Object.keys(faults).some((place) => place === `value.${field}` || place.startsWith(`value.${field}.`))
  return { value, set, save, theirs, takeTheirs, isBusy, isChanged, isAtFault }
}
