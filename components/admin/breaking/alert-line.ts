import type { DeskAlert } from '@/features/breaking/for-editors'

/** An alert as its row shows it: moments as ISO 8601, and in words for reading. */
export type AlertLine = Pick<DeskAlert, 'id' | 'text' | 'level' | 'articleId' | 'headline'> & {
  expiresAt: string
  since: string
  until: string
}

/** What stands in the form of an alert. */
export type AlertWords = Pick<AlertLine, 'text' | 'level' | 'articleId' | 'headline'>
export type AlertEdition = { locale: string; direction: 'rtl' | 'ltr' }
/** An alert that waits for a second pair of eyes, and whether they must be somebody else's. */
export type WaitingLine = Pick<DeskAlert, 'id' | 'text' | 'level'> & {
  by: string
  since: string
  isOwn: boolean
  /** What readers have until these words are released; none where the alert is a new one. */
  insteadOf: string | null
}
