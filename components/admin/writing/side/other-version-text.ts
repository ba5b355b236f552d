import type { BodyNode } from '@/db/schema/body'
import type { StoryContent, StoryFields } from '@/features/articles/content'
import { nodesIn } from '@/features/documents/nodes-in'
import { plainText } from '@/features/documents/text'
import type { Named } from '@/features/articles/story-names'

type Names = {
  people: readonly Named[]
  topics: readonly Named[]
  stories: Record<number, { headline: string }>
}

/** What stands at a block now, as words; undefined where the block is gone. */
export function blockText(content: StoryContent, blockId: string): string | undefined {
  const node = nodesIn(content.body).find((one) => one.attrs?.id === blockId)
  return node && nodeText(node)
}

export const nodeText = (node: BodyNode): string => plainText({ type: 'doc', content: [node] })

/** A field's value as words to compare: names for ids. */
export function fieldText(name: string, value: unknown, names: Names): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((id) => nameOf(name, Number(id), names)).join(' · ')
  return value === null || value === undefined ? '' : String(value)
}

function nameOf(field: string, id: number, { people, topics, stories }: Names): string {
  const list = field === 'bylines' ? people : field === 'topics' ? topics : []
  return list.find((one) => one.id === id)?.name ?? stories[id]?.headline ?? String(id)
}

export const isFieldName = (name: string, content: StoryContent): name is keyof StoryFields =>
  name !== 'body' && Object.hasOwn(content, name)
