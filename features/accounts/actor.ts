import type { Role } from './permissions'

/** Who asks: a signed-in user, as every verb is handed them. */
export type Actor = {
  id: string
  name: string
  email: string
  role: Role
  /** The language of the desk's interface. */
  locale: string
  /** Whose byline their new stories carry. */
  personId: number | null
  hasSecondFactor: boolean
}

/** What stands in `actor` columns of revisions and the audit log: a user's id, or this for the clock. */
export const clock = 'clock'

/** The same for whoever runs the machine (`npm run admin`). */
export const operator = 'operator'
