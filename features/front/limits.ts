/** Secondary stories of the site's front; what is not placed by hand fills itself. */
export const SECONDARY_COUNT = 4
export const RIVER_LENGTH = 9
export const OPINION_COUNT = 3
export const LIVE_COUNT = 1
export const LEAD_COUNT = 1
export const MOST_READ_COUNT = 5

/** How many cards wait in a slot at most: those beyond its places take turns by their hours. */
export const MOST_CARDS = 12
export const MOST_BLOCKS = 16
export const FEWEST_IN_BLOCK = 2
export const MOST_IN_BLOCK = 8
export const MOST_HEADLINE_LETTERS = 160
export const MOST_TITLE_LETTERS = 60
