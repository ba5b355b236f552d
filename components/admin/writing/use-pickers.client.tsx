'use client'
import { useCallback } from 'react'
import { PicturePicker } from '@/components/admin/media/picture-picker.client'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import { StoryPicker } from './story-picker.client'
import { useQuestion } from './use-question.client'
import type { StoryMemory } from './use-story-memory.client'
import type { FoundStory } from './writing-context.client'

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
      <PicturePicker
        open={askedPictures !== undefined}
        multiple={askedPictures?.multiple ?? false}
        locale={locale}
        onOpenChange={(isOpen) => !isOpen && answerPictures()}
        onPick={answerPictures}
      />
      {askedStory && <StoryPicker onAnswer={answerStory} />}
    </>
  )
  return { pickers, pickPictures, pickStory }
}

const usePictureQuestion = () => useQuestion<{ multiple: boolean }, PickedPicture[]>()
