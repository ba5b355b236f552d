import type { Front } from '@/features/front/for-readers'
import type { Shell } from '@/features/settings/shell'
import { SectionBlock } from './section-block'

type Block = Front['blocks'][number]

/** The sections one below the other: one across the page, then two side by side, so that the eye finds its place again. */
export function SectionBlocks({ shell, blocks }: { shell: Shell; blocks: readonly Block[] }) {
  return inTurns(blocks).map(([first, second]) =>
    second ? (
      <div key={first.id} className="grid gap-x-12 lg:grid-cols-2">
        <SectionBlock shell={shell} block={first} isHalf />
        <SectionBlock shell={shell} block={second} isHalf />
      </div>
    ) : (
      <SectionBlock key={first.id} shell={shell} block={first} />
    ),
  )
}

function inTurns(blocks: readonly Block[]): [Block, Block?][] {
  const [single, first, second, ...rest] = blocks
  if (!single) return []
  if (!first) return [[single]]
  if (!second) return [[single], [first]]
  return [[single], [first, second], ...inTurns(rest)]
}
