import type { ArticleKind } from '@/db/schema/articles'
import type { OpenStory } from '@/features/articles/open-story'
import type { StoryNames } from '@/features/articles/story-names'
import type { Spelling } from '@/features/copy-desk/check-text'
import type { Permission } from '@/features/accounts/permissions'
import type { DateStyle } from '@/lib/dates'

/** The edition a story belongs to, as far as writing needs it. */
export type StoryEdition = {
  locale: string
  name: string
  /** Scheme and host of the readers' site. */
  origin: string
  /** The name the site goes by in this edition. */
  siteName: string
  /** A page's title in this edition; the page's own words stand at `titleGap`. */
  pageTitle: string
  /** Sections in the newsroom's order, with the start of their stories' addresses, decoded. */
  sections: { id: number; name: string; path: string; isOpinion: boolean }[]
}

/** Stands in `pageTitle` where the page's own words go. */
export const titleGap = '\ufffc'

/** Everything the writing screen is opened with: plain JSON, made once on the server. */
export type WritingDesk = {
  me: { id: string; name: string; may: Permission[] }
  story: OpenStory
  names: StoryNames
  edition: StoryEdition
  kinds: readonly ArticleKind[]
  editions: { locale: string; name: string; direction: 'rtl' | 'ltr' }[]
  /** When the screen was made on the server, ISO. */
  openedAt: string
  spellings: Spelling[]
  /** How the interface writes dates. */
  dates: DateStyle
  zonePhrase: string
}
