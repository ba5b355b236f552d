const LONGEST_MS = 300_000

/**
 * How long to wait before asking the server again after so many failures: about 1.5 s, 6 s, 24 s …, never over about
 * five minutes, spread by half either way, so that readers do not come back all at once.
 */
export const waitMs = (failures: number, random: number): number =>
  Math.min(LONGEST_MS, 1_500 * 4 ** failures) * (0.5 + random)
