/**
 * Cache tags, spelt only here. A page carries the tags of all it shows; a change names those it made stale.
 * ASCII, without blanks or commas: they also go out in the Cache-Tag header.
 */
export const tags = {
  /** Settings, sections, editions and the footer: on every page. */
  site: 'site',
  /** What an edition's ticker shows: on every page of it. */
  alerts: (locale: string) => `alerts:${locale}`,
  article: (id: number) => `article:${id}`,
  /** The related rail beside a story. */
  related: (id: number) => `related:${id}`,
  front: (locale: string) => `front:${locale}`,
  /** Everything that lists an edition's latest stories: latest, archive, search, feeds, sitemaps. */
  river: (locale: string) => `river:${locale}`,
  /** The rail of what is read most: made stale when one of its stories goes. */
  mostRead: (locale: string) => `most-read:${locale}`,
  section: (id: number, locale: string) => `section:${id}:${locale}`,
  topic: (id: number, locale: string) => `topic:${id}:${locale}`,
  /** What a topic is called and where it lives: on the page of every story about it. */
  topicName: (id: number) => `topic-name:${id}`,
  person: (id: number) => `person:${id}`,
  corrections: (locale: string) => `corrections:${locale}`,
  staticPage: (id: number) => `page:${id}`,
  media: (id: number) => `media:${id}`,
  /** On no page: a change that names it took a story's own page down, and nobody may keep that for an outage. */
  gone: (id: number) => `gone:article:${id}`,
  /** On no page: the same for every page that any other tag of the change is on. */
  takenDown: 'taken-down',
} as const
