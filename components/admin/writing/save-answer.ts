import type { Answer as DoorAnswer } from '@/components/admin/call-action'
import type { StoryContent } from '@/features/articles/content'
import { fieldNames } from '@/features/articles/merge-content'
import type { Answer, Known } from './draft-sync'

/** What the door said to a save, as the sync hears it. Where only fields were not taken, the rest was in order. */
export function saveAnswer(answer: DoorAnswer<Known>, content: StoryContent): Answer {
  if (answer.ok) return answer
  const names = fieldNames(content)
  const places = Object.keys(answer.fields ?? {}).map((place) => place.split('.'))
  const fields = places.flatMap(([start, name]) =>
    start === 'content' ? names.filter((one) => one === name) : [],
  )
  const areFieldsAll = fields.length > 0 && fields.length === places.length
  return { ok: false, reason: answer.reason, ...(areFieldsAll ? { fields: [...new Set(fields)] } : {}) }
}
