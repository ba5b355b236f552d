import { database } from '@/db/client'
import { listDeskAlerts, type DeskAlert } from '@/db/queries/alerts'
import { listWaitingAlerts } from '@/db/queries/waiting-alerts'
import { MOST_RUNNING, MOST_WAITING } from './limits'

const MOST_OVER = 20

export type { DeskAlert }

/** What readers of an edition see now and will, and the last that they saw. */
export async function getDeskAlerts(locale: string, now: Date) {
  const db = await database()
  const [running, over, waiting] = await Promise.all([
    listDeskAlerts(db, locale, now, 'running', MOST_RUNNING),
    listDeskAlerts(db, locale, now, 'over', MOST_OVER),
    listWaitingAlerts(db, locale, MOST_WAITING),
  ])
  return { running, over, waiting }
}
