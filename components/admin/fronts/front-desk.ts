import type { FrontDesk } from '@/features/front/for-editors'
import type { Sent } from '@/components/admin/call-action'
import type { DateStyle } from '@/lib/dates'

/** A front as the screen got it from the server. */
export type SentDesk = Sent<FrontDesk>
export type DeskStory = SentDesk['stories'][number]

/** What the screen of a front is opened with. */
export type FrontScreenProps = {
  opened: FrontDesk
  isSection: boolean
  edition: { locale: string; direction: 'rtl' | 'ltr' }
  sections: readonly { id: number; name: string; isOpinion: boolean }[]
  dates: DateStyle
  zonePhrase: string
}
