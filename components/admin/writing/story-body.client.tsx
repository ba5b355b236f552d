'use client'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'next-intl'
import { threadsOf } from '@/components/admin/comments/threads'
import { BodyEditor } from '@/components/admin/editor/body-editor.client'
import type { BlockMarks } from '@/components/admin/editor/editor-types'
import { uploadPicture } from '@/components/admin/media/upload-picture'
import { toast } from '@/components/ui/toast.client'
import type { BodyFinding, Finding } from '@/features/copy-desk/check-text'
import { useReason } from './use-reason.client'
import { useWriting } from './writing-context.client'

/** The body editor, told what the rest of the screen knows: pictures, findings, who stands where. */
export function StoryBody() {
  const { draft, story, isEditable, editor, memory, findings, desk } = useWriting()
  const { openTab, pickPictures, pickStory, setSelection } = useWriting()
  const [initial] = useState(draft.content.body)
  const bodyFindings = useMemo(() => findings.filter(isInBody), [findings])
  const marksAt = useMarks()
  const onUpload = useUploads()
  const onPicture = useCallback(() => pickPictures(true), [pickPictures])
  const onMark = useCallback(
    (_block: string, kind: 'version' | 'comment') => openTab(kind === 'version' ? 'versions' : 'comments'),
    [openTab],
  )
  return (
    <div data-line data-field="body">
      <BodyEditor
        initial={initial}
        incoming={draft.bodyFromElsewhere}
        locale={story.locale}
        direction={story.direction}
        isEditable={isEditable}
        dates={desk.dates}
        onChange={draft.setBody}
        pictures={memory.pictures}
        onPicture={onPicture}
        onUpload={onUpload}
        onStory={pickStory}
        stories={memory.stories}
        findings={bodyFindings}
        onFinding={() => openTab('copyDesk')}
        marksAt={marksAt}
        onMark={onMark}
        onSelect={(where) => {
          draft.setPlace(where.blockId)
          setSelection(where)
        }}
        handle={editor}
      />
    </div>
  )
}

export const isInBody = (finding: Finding): finding is BodyFinding =>
  'blockId' in finding.place && !('attribute' in finding.place)

/** Who stands at which block, and what waits there: other versions to choose from, open talks. */
function useMarks() {
  const { draft, comments } = useWriting()
  const { present, otherVersions } = draft
  return useMemo(() => {
    const marks: Record<string, BlockMarks> = {}
    const at = (place: string) => (marks[place] ??= {})
    for (const { place, name, isMe } of present) {
      if (isMe || place === null || place.startsWith('field:')) continue
      at(place).presentNames = [...(at(place).presentNames ?? []), name]
    }
    for (const { place } of otherVersions) {
      if (!place.startsWith('field:')) at(place).versions = (at(place).versions ?? 0) + 1
    }
    for (const { first } of threadsOf(comments.comments ?? [])) {
      const { blockId, resolvedAt } = first
      if (blockId && resolvedAt === null) at(blockId).comments = (at(blockId).comments ?? 0) + 1
    }
    return marks
  }, [present, otherVersions, comments.comments])
}

/** Takes in dropped and pasted pictures; what could not be taken in is said, the others are placed. */
function useUploads() {
  const t = useTranslations('Desk.Writing')
  const reason = useReason()
  const { story, memory } = useWriting()
  const { learnPictures } = memory
  return useCallback(
    async (files: File[]) => {
      const answers = await Promise.all(files.map((file) => uploadPicture(file, { locale: story.locale })))
      const picked = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
      const refused = answers.find((answer) => !answer.ok)
      if (refused && !refused.ok) toast.error(t('uploadRefused', { why: reason(refused.reason) }))
      learnPictures(picked)
      return picked
    },
    [story.locale, learnPictures, t, reason],
  )
}
