import { callAction, type Answer } from '@/components/admin/call-action'
import type { PickedPicture } from '@/components/admin/editor/editor-types'
import { MOST_UPLOAD_BYTES } from '@/features/media/limits'
import { sendFile } from './send-file'

export type UploadStep = { step: 'sending'; share: number } | { step: 'reading' }
type Options = { locale: string; onStep?: (step: UploadStep) => void }

const AT_ONCE = 3
/** Pauses before it is asked again what became of a file, where the answer was lost. */
const PAUSES_MS = [1_000, 3_000, 5_000, 10_000, 20_000, 30_000]

let underWay = 0
const waiting: (() => void)[] = []

/** Brings one picture to the desk, a few at a time. Never throws; `onStep` hears how far it is. */
export async function uploadPicture(file: File, { locale, onStep }: Options): Promise<Answer<PickedPicture>> {
  if (file.size > MOST_UPLOAD_BYTES) return { ok: false, reason: 'picture-too-large' }
  if (underWay >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  underWay += 1
  try {
    const sent = await sendFile(file, (share) => onStep?.({ step: 'sending', share }))
    if (!sent.ok) return refused(sent.reason)
    onStep?.({ step: 'reading' })
    return await takeIn(sent.uploadId, locale)
  } finally {
    underWay -= 1
    waiting.shift()?.()
  }
}

/** The file is there; asking twice makes one picture. */
async function takeIn(uploadId: string, locale: string): Promise<Answer<PickedPicture>> {
  for (const pause of PAUSES_MS) {
    const answer = await callAction('media.upload', { uploadId, locale })
    if (answer.ok || (answer.reason !== 'offline' && answer.reason !== 'unavailable')) return answer
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return callAction('media.upload', { uploadId, locale })
}

function refused(reason: string): Answer<PickedPicture> {
  if (reason === 'signed-out') window.dispatchEvent(new Event('desk:signed-out'))
  return { ok: false, reason }
}
