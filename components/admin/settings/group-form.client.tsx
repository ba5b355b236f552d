'use client'
import { useTranslations } from 'next-intl'
import { useEffect, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { useHeard } from '@/components/ui/use-heard.client'
import { OvertakenGroup } from './overtaken.client'
import type { Group } from './use-group.client'

type GroupFormProps<Value extends object> = {
  id: string
  title: string
  lead: string
  group: Group<Value>
  /** Some of what was chosen cannot be saved as it stands. */
  isUnfit?: boolean
  children: ReactNode
}

/** One part of the settings with its own button: what is in it is saved together. */
export function GroupForm<Value extends object>({
  id,
  title,
  lead,
  group,
  isUnfit,
  children,
}: GroupFormProps<Value>) {
  const t = useTranslations('Desk.Settings')
  const { isBusy, isChanged, theirs, save } = group
  const isHeard = useHeard()
  useWarning(isChanged)
  return (
    <form
      id={id}
      aria-labelledby={`${id}-title`}
      className="scroll-mt-20 border-t-[3px] border-ink pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged && !isUnfit) void save()
      }}
    >
      <h2 id={`${id}-title`} className="text-bar font-bold">
        {title}
      </h2>
      <p className="mb-4 max-w-measure text-small text-muted">{lead}</p>
      {theirs && <OvertakenGroup group={group} />}
      <fieldset disabled={!isHeard} className="grid min-w-0 gap-5">
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            disabled={isBusy || !isChanged || isUnfit || !!theirs}
            aria-busy={isBusy}
            aria-describedby={`${id}-state`}
          >
            {t('save')}
          </Button>
          <p id={`${id}-state`} role="status" className="text-small text-muted">
            {t(isChanged ? 'unsaved' : 'same')}
          </p>
        </div>
      </fieldset>
    </form>
  )
}

/** The browser asks before a page with unsaved choices is left. */
function useWarning(isChanged: boolean) {
  useEffect(() => {
    if (!isChanged) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isChanged])
}
