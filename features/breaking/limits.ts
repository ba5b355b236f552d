/** How long an alert may be: one line that is read at a glance. */
export const MOST_LETTERS = 200
/** How many run at once in an edition: more than a reader would wait for. */
export const MOST_RUNNING = 8
/** How many wait in an edition for a second pair of eyes. */
export const MOST_WAITING = 8
export const MOST_MINUTES = 7 * 24 * 60
