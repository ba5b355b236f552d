'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { callAction } from '@/components/admin/call-action'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog.client'
import { Spinner } from '@/components/ui/spinner'
import { toast } from '@/components/ui/toast.client'
import type { StoryContent } from '@/features/articles/content'
import type { OpenStory } from '@/features/articles/open-story'
import { isSameStory } from './changed-fields'
import { StoryDifference } from './story-difference.client'

type RevisionDialogProps = {
  articleId: number
  locale: string
  version: number
  currentVersion: number
  mayWrite: boolean
  onClose: () => void
  onRestored: (story: OpenStory) => void
}

/** What changed since a version, and the way back to it: never before one has seen the difference. */
export function RevisionDialog(props: RevisionDialogProps) {
  const { articleId, locale, version, currentVersion, mayWrite, onClose, onRestored } = props
  const t = useTranslations('Desk.Revisions')
  const reason = useReason()
  const { pair, refusal } = usePair(articleId, version, currentVersion)
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    const answer = await callAction('articles.restore', {
      id: articleId,
      version,
      baseVersion: currentVersion,
    })
    setBusy(false)
    if (!answer.ok) return void toast.error(reason(answer.reason))
    toast.success(t('restored'))
    const story = await callAction('articles.open', { id: articleId })
    if (story.ok) onRestored(story.value)
    else onClose()
  }
  const footer = mayWrite && version !== currentVersion && (
    <>
      <Button variant="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button
        variant="primary"
        disabled={!pair || isBusy || isSameStory(pair.then, pair.now)}
        onClick={() => void restore()}
      >
        {t('restore')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('differenceTitle', { version })}
      description={t('differenceLead')}
      size="wide"
      footer={footer || undefined}
    >
      {refusal && <p role="alert">{reason(refusal)}</p>}
      {!pair && !refusal && <Spinner label={t('loading')} />}
      {pair && <StoryDifference before={pair.then} after={pair.now} locale={locale} />}
    </Dialog>
  )
}

function usePair(articleId: number, version: number, currentVersion: number) {
  const [pair, setPair] = useState<{ then: StoryContent; now: StoryContent }>()
  const [refusal, setRefusal] = useState<string>()
  useEffect(() => {
    let isCurrent = true
    const ask = (wanted: number) => callAction('articles.revision', { id: articleId, version: wanted })
    void Promise.all([ask(version), ask(currentVersion)]).then(([then, now]) => {
      if (!isCurrent) return
      if (!then.ok) setRefusal(then.reason)
      else if (!now.ok) setRefusal(now.reason)
      else setPair({ then: then.value.content, now: now.value.content })
    })
    return () => {
      isCurrent = false
    }
  }, [articleId, version, currentVersion])
  return { pair, refusal }
}
