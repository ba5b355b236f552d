import type { Answer } from '@/components/admin/call-action'
import type { PickedPicture } from '@/components/admin/editor/editor-types'

type Options = { locale: string; onProgress?: (share: number) => void }

/** Sends one picture to the desk. Never throws; `onProgress` hears how much has gone, from 0 to 1. */
export function uploadPicture(file: File, { locale, onProgress }: Options): Promise<Answer<PickedPicture>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest() // fetch cannot tell how much has been sent
    request.open('POST', `/api/uploads?locale=${encodeURIComponent(locale)}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer: Answer<PickedPicture> | null = request.response
      if (answer && !answer.ok && answer.reason === 'signed-out')
        window.dispatchEvent(new Event('desk:signed-out'))
      resolve(answer ?? { ok: false, reason: 'broken' })
    }
    request.onerror = () => resolve({ ok: false, reason: 'offline' })
    request.send(file)
  })
}
