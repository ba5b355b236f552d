import { tags } from '@/delivery/tags'

/** What a change of a topic makes stale: its pages, the stories that name it, and what lists topics. */
export const topicTags = (id: number, names: readonly { locale: string }[]): string[] => [
  tags.topicName(id),
  ...new Set(names.flatMap(({ locale }) => [tags.topic(id, locale), tags.river(locale)])),
]
