import { mergeDocuments, type DisplacedBlock } from '@/features/documents/merge'
import { mergeOrder } from '@/features/documents/merge-order'
import { sameJson } from '@/lib/same-json'
import type { StoryContent, StoryFields } from './content'

/** What had to make way: a block of the body, or the value of a field at `field:<name>`. */
export type Displaced = DisplacedBlock | { place: string; content: { value: unknown } }
export type MergedContent = { content: StoryContent; displaced: Displaced[] }

/** How many a list may hold (content.ts); what does not fit after a merge is displaced. */
const mostInList = { bylines: 20, topics: 30, pins: 12, nevers: 50 } as const
type ListName = keyof typeof mostInList

export const fieldPlace = (name: string) => `field:${name}`

/**
 * Merges two states of a story that were made of one: the body block by block, lists as ordered sets, other fields
 * whole. Where both changed the same, mine stays and theirs is displaced. Without a base nothing counts as deleted.
 */
export function mergeContent(
  base: StoryContent | undefined,
  mine: StoryContent,
  theirs: StoryContent,
): MergedContent {
  const { document, displaced } = mergeDocuments(base?.body, mine.body, theirs.body)
  const merged: MergedContent = { content: { ...mine, body: document }, displaced: [...displaced] }
  for (const name of fieldNames(mine)) {
    if (isListName(name)) mergeList(merged, name, base, mine, theirs)
    else mergeScalar(merged, name, base, mine, theirs)
  }
  return merged
}

export const fieldNames = (content: StoryContent): (keyof StoryFields)[] => {
  const { body: _body, ...fields } = content
  return Object.keys(fields).filter((name): name is keyof StoryFields => name in fields)
}

const isListName = (name: string): name is ListName => Object.hasOwn(mostInList, name)

function mergeScalar<Name extends Exclude<keyof StoryFields, ListName>>(
  { content, displaced }: MergedContent,
  name: Name,
  base: StoryContent | undefined,
  mine: StoryContent,
  theirs: StoryContent,
) {
  const [one, other] = [mine[name], theirs[name]]
  if (one === other || (base && base[name] === other)) return
  // emptied by one and written by the other: what is written stays
  if ((base && base[name] === one) || isEmpty(one)) content[name] = theirs[name]
  else if (!isEmpty(other)) displaced.push({ place: fieldPlace(name), content: { value: other } })
}

const isEmpty = (value: unknown) => value === '' || value === null

function mergeList(
  { content, displaced }: MergedContent,
  name: ListName,
  base: StoryContent | undefined,
  mine: StoryContent,
  theirs: StoryContent,
) {
  const [before, one, other] = [base?.[name] ?? [], mine[name], theirs[name]]
  if (sameJson(one, other)) return
  const isKept = (id: number) => (one.includes(id) && other.includes(id)) || !before.includes(id)
  const merged = mergeOrder(before, one, other, isKept)
  content[name] = merged.slice(0, mostInList[name])
  if (merged.length > mostInList[name])
    displaced.push({ place: fieldPlace(name), content: { value: [...other] } })
}
