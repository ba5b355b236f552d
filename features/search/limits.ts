/** How many words a group of synonyms may have, and how long each may be. */
export const MOST_IN_GROUP = 8
export const MOST_SYNONYM = 60
