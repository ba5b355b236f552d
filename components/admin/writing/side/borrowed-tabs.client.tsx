'use client'
import { callAction } from '@/components/admin/call-action'
import { CommentsPanel } from '@/components/admin/comments/comments-panel.client'
import { CopyDeskPanel } from '@/components/admin/copy-desk/copy-desk-panel.client'
import { RevisionsPanel } from '@/components/admin/revisions/revisions-panel.client'
import { useFixes } from '../use-fixes.client'
import { useWriting } from '../writing-context.client'

/** What the copy desk marks, in the text and beside it. */
export function CopyDeskTab() {
  const { findings, goTo } = useWriting()
  const { fix, fixAll } = useFixes()
  return (
    <CopyDeskPanel
      findings={findings}
      onGoTo={(finding) => goTo(finding.place)}
      onFix={fix}
      onFixAll={fixAll}
    />
  )
}

/** What colleagues say about the story. */
export function CommentsTab() {
  const { comments, dates, selection, goTo } = useWriting()
  return (
    <CommentsPanel
      comments={comments}
      dates={dates}
      selection={selection}
      onGoTo={(blockId) => goTo({ blockId })}
    />
  )
}

/** The story as it stood before, and the way back. */
export function RevisionsTab() {
  const { story, draft, dates, isEditable, takeStory } = useWriting()
  const onRestored = async () => {
    const answer = await callAction('articles.open', { id: story.id })
    if (answer.ok) takeStory(answer.value)
  }
  return (
    <RevisionsPanel
      articleId={story.id}
      locale={story.locale}
      currentVersion={draft.version}
      mayWrite={isEditable}
      dates={dates}
      onRestored={onRestored}
    />
  )
}
