'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { BodyEditor, type BodyEditorHandle } from '@/components/admin/editor/body-editor.client'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import { uploadPicture } from '@/components/admin/media/upload-picture'
import type { Edition } from '@/components/admin/names/names'
import { useQuestion } from '@/components/admin/writing/use-question.client'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { later } from '@/components/ui/later.client'
import { toast } from '@/components/ui/toast.client'
import type { OpenPage, PageForEditing } from '@/features/pages/for-editors'
import type { DateStyle } from '@/lib/dates'

const PicturePicker = later(() =>
  import('@/components/admin/media/picture-picker.client').then((part) => part.PicturePicker),
)
const StoryDialog = later(() => import('./story-dialog.client').then((part) => part.StoryDialog))

type PageBodyProps = {
  opened: OpenPage
  edition: Edition
  dates: DateStyle
  /** What was taken over from a colleague. */
  taken: { document: PageForEditing['body']; count: number }
  onChange: (change: Partial<PageForEditing>) => void
}

const nothing = () => undefined

/** The stories' own editor, with what it asks for beside it. */
export function PageBody({ opened, edition, dates, taken, onChange }: PageBodyProps) {
  const { locale, direction } = edition
  const pictures = useQuestion<{ multiple: boolean }, PickedPicture[]>()
  const story = useQuestion<true, { id: number; headline: string }>()
  const [stories, setStories] = useState<Record<number, { headline: string }>>(opened.stories)
  const handle = useRef<BodyEditorHandle>(null)
  const onUpload = useUploads(locale)
  const { ask: askPictures } = pictures
  const { ask: askStory } = story
  const onPicture = useCallback(() => askPictures({ multiple: true }), [askPictures])
  const onStory = useCallback(async () => {
    const found = await askStory(true)
    if (found) setStories((known) => ({ ...known, [found.id]: { headline: found.headline } }))
    return found
  }, [askStory])
  const none = useMemo(() => ({ findings: [], marksAt: {} }), [])
  return (
    <div data-line data-field="body" className="mt-4">
      <BodyEditor
        initial={opened.page.body}
        incoming={taken}
        {...{ locale, direction, dates, stories, onPicture, onStory, onUpload, handle, ...none }}
        isEditable
        pictures={opened.pictures}
        onChange={(body) => onChange({ body })}
        onMark={nothing}
        onSelect={nothing}
      />
      {pictures.asked && (
        <PicturePicker
          open
          multiple={pictures.asked.multiple}
          locale={locale}
          onOpenChange={(isOpen) => !isOpen && pictures.answer()}
          onPick={pictures.answer}
        />
      )}
      {story.asked && <StoryDialog locale={locale} onAnswer={story.answer} />}
    </div>
  )
}

/** Takes in dropped and pasted pictures; what could not be taken in is said, the others are placed. */
function useUploads(locale: string) {
  const t = useTranslations('Desk.Writing')
  const reason = useReason()
  return useCallback(
    async (files: File[]) => {
      const answers = await Promise.all(files.map((file) => uploadPicture(file, { locale })))
      const refused = answers.find((answer) => !answer.ok)
      if (refused && !refused.ok) toast.error(t('uploadRefused', { why: reason(refused.reason) }))
      return answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
    },
    [locale, t, reason],
  )
}
