'use client'
import { useTranslations } from 'next-intl'
import { GrowingLine } from './growing-line.client'
import { useWriting } from './writing-context.client'

const lines = [
  { field: 'kicker', most: 120, look: 'text-small font-semibold text-accent' },
  { field: 'headline', most: 300, look: 'mt-1 text-headline font-heavy text-balance lg:text-headline-wide' },
  { field: 'standfirst', most: 1_000, look: 'mt-3 text-card leading-relaxed text-muted lg:text-bar' },
] as const

/** The words over a story as readers will meet them: kicker, headline, standfirst. */
export function StoryHead() {
  const t = useTranslations('Desk.Fields')
  const { draft, story, isEditable } = useWriting()
  return (
    <header data-line>
      {lines.map(({ field, most, look }) => (
        <GrowingLine
          key={field}
          field={field}
          label={t(field)}
          value={draft.content[field]}
          most={most}
          locale={story.locale}
          direction={story.direction}
          isEditable={isEditable}
          className={look}
          onFocus={() => draft.setPlace(`field:${field}`)}
          onChange={(value) => draft.setFields({ [field]: value })}
        />
      ))}
    </header>
  )
}
