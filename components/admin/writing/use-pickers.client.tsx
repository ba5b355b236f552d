'use client'
import { useCallback } from 'react'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import { later } from '@/components/ui/later.client'
import { useQuestion } from './use-question.client'
import type { StoryMemory } from './use-story-memory.client'
import type { FoundStory } from './writing-context.client'

const PicturePicker = later(() =>
  import('@/components/admin/media/picture-picker.client').then((part) => part.PicturePicker),
)
const StoryPicker = later(() => import('./story-picker.client').then((part) => part.StoryPicker))

/** Dialogs that anything on the screen can ask for a picture or a story; what is picked is remembered. */
export function usePickers(locale: string, { learnPictures, learnStory }: StoryMemory) {
  const { asked: askedPictures, ask: askPictures, answer: answerPictures } = usePictureQuestion()
  const { asked: askedStory, ask: askStory, answer: answerStory } = useQuestion<true, FoundStory>()

  const pickPictures = useCallback(
    async (multiple: boolean) => {
      const picked = await askPictures({ multiple })
      if (picked) learnPictures(picked)
      return picked
    },
    [askPictures, learnPictures],
  )
  const pickStory = useCallback(async () => {
    const found = await askStory(true)
    if (found) learnStory(found)
    return found
  }, [askStory, learnStory])

  const pickers = (
    <>
      {askedPictures && (
        <PicturePicker
          open
          multiple={askedPictures.multiple}
          locale={locale}
          onOpenChange={(isOpen) => !isOpen && answerPictures()}
          onPick={answerPictures}
        />
      )}
      {askedStory && <StoryPicker onAnswer={answerStory} />}
    </>
  )
  return { pickers, pickPictures, pickStory }
}

const usePictureQuestion = () => useQuestion<{ multiple: boolean }, PickedPicture[]>()
