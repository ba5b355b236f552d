import type { Block, Document } from '@/features/documents/document'

type Level = 2 | 3 | 4

/**
 * The level each heading is shown at: as written, but never more than one deeper than the heading before it, so that
 * those who go from heading to heading find no gaps. Boxes and live posts have a heading of the second level.
 */
export function headingLevels(document: Document): Map<string, Level> {
  const levels = new Map<string, Level>()
  let last = 1
  const visit = (block: Block, least: Level) => {
    if (block.type === 'heading') {
      const level = atMost(last + 1, Math.max(block.attrs.level, least))
      levels.set(block.attrs.id, level)
      last = level
    } else if (block.type === 'factBox' || block.type === 'livePost') {
      last = 2
      block.content.forEach((inside) => visit(inside, 3))
      last = 2
    }
  }
  document.content.forEach((block) => visit(block, 2))
  return levels
}

function atMost(most: number, level: number): Level {
  const shown = Math.min(most, level)
  return shown <= 2 ? 2 : shown === 3 ? 3 : 4
}
