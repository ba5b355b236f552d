import { SectionLead } from '@/components/lists/section-lead'
import type { Card } from '@/features/articles/cards'
import type { Front } from '@/features/front/for-readers'
import type { Shell } from '@/features/settings/shell'
import { SecondaryRow } from './secondary-row'
import { SectionBlocks } from './section-blocks'

type SectionTopProps = {
  shell: Shell
  lead: Card
  secondary: readonly Card[]
  blocks: Front['blocks']
}

/** What editors placed above the list of a section: its lead, the stories beside it, its blocks. */
export function SectionTop({ shell, lead, secondary, blocks }: SectionTopProps) {
  return (
    <>
      <SectionLead shell={shell} story={lead} />
      <SecondaryRow shell={shell} stories={secondary} withSection={false} />
      <SectionBlocks shell={shell} blocks={blocks} />
    </>
  )
}
