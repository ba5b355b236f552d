import type { Node } from '@tiptap/pm/model'
import { type Step, Transform } from '@tiptap/pm/transform'

/**
 * The steps that make one document of another: blocks that are the same are not touched, of those with the same id only
 * what differs. From the last to the first, so that each counts in the places of the document it began with.
 */
export function stepsBetween(before: Node, after: Node): Step[] {
  const change = new Transform(before)
  changeContent(change, before, after, 0)
  return change.steps
}

/** `start` is where the content of the holder begins. */
function changeContent(change: Transform, before: Node, after: Node, start: number) {
  const pairs = pairsOf(before, after)
  let [oldEnd, newEnd] = [before.childCount, after.childCount]
  const places = offsetsOf(before)
  const placeOf = (index: number) => start + (places[index] ?? before.content.size)
  const replaceRun = (oldFrom: number, newFrom: number) => {
    if (oldFrom === oldEnd && newFrom === newEnd) return
    const put = after.content.content.slice(newFrom, newEnd)
    change.replaceWith(placeOf(oldFrom), placeOf(oldEnd), put)
  }
  for (const [oldIndex, newIndex] of pairs.toReversed()) {
    replaceRun(oldIndex + 1, newIndex + 1)
    changeBlock(change, before.child(oldIndex), after.child(newIndex), placeOf(oldIndex))
    oldEnd = oldIndex
    newEnd = newIndex
  }
  replaceRun(0, 0)
}

function changeBlock(change: Transform, before: Node, after: Node, pos: number) {
  if (before === after || before.eq(after)) return
  if (before.type !== after.type || before.isLeaf) {
    change.replaceWith(pos, pos + before.nodeSize, after)
    return
  }
  if (before.isTextblock) changeText(change, before, after, pos + 1)
  else changeContent(change, before, after, pos + 1)
  for (const [name, value] of Object.entries(after.attrs)) {
    if (before.attrs[name] !== value) change.setNodeAttribute(pos, name, value)
  }
}

function changeText(change: Transform, before: Node, after: Node, start: number) {
  const first = before.content.findDiffStart(after.content)
  const last = before.content.findDiffEnd(after.content)
  if (first === null || !last) return
  const overlap = Math.max(0, first - Math.min(last.a, last.b))
  change.replace(start + first, start + last.a + overlap, after.slice(first, last.b + overlap))
}

function offsetsOf(node: Node): number[] {
  const offsets: number[] = []
  node.forEach((_child, offset) => offsets.push(offset))
  return offsets
}

/** Blocks that stand in both, in the order of both: those with the same id, else those that are equal. */
function pairsOf(before: Node, after: Node): [number, number][] {
  const keyOf = (node: Node): string | Node =>
    typeof node.attrs.id === 'string' ? `${node.type.name} ${node.attrs.id}` : node
  const wanted = new Map<string | Node, number>()
  before.forEach((child, _offset, index) => wanted.set(keyOf(child), index))
  const pairs: [number, number][] = []
  after.forEach((child, _offset, index) => {
    const same = before.maybeChild(index)
    const hasNoId = typeof child.attrs.id !== 'string' && same?.type === child.type
    const old = wanted.get(keyOf(child)) ?? (hasNoId ? index : undefined)
    if (old !== undefined) pairs.push([old, index])
  })
  return longestRising(pairs)
}

/** Of pairs in the order of their second number the most that rise in their first as well. */
function longestRising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(([old], index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < old) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const rising: [number, number][] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair) rising.unshift(pair)
  }
  return rising
}
