const DAY_MS = 86_400_000
/** What "ends soon" means in the library. */
const SOON_DAYS = 30

/** How a picture's rights stand: without an end, or far from it; soon to end; over. */
export function rightsState(rightsExpireAt: Date | null, now: Date): 'open' | 'soon' | 'expired' {
  if (!rightsExpireAt || rightsExpireAt > endOfSoon(now)) return 'open'
  return rightsExpireAt > now ? 'soon' : 'expired'
}

export const endOfSoon = (now: Date): Date => new Date(now.getTime() + SOON_DAYS * DAY_MS)
