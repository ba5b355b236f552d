/** How many stories one sitemap holds: a tenth of what is allowed, so that making one wants little time and memory. */
export const SHARD_STORIES = 5_000

/** A part of an edition's sitemap: its lists and pages, or the stories of a month (UTC), in parts of SHARD_STORIES. */
export type Shard = { kind: 'pages' } | { kind: 'stories'; month: string; part: number }

/** The path of a shard in its edition. */
export const shardPath = (shard: Shard): string => `/sitemaps/${shardName(shard)}.xml`

function shardName(shard: Shard): string {
  if (shard.kind === 'pages') return 'pages'
  return shard.part === 1 ? shard.month : `${shard.month}-${shard.part}`
}

/** The shard that the last part of an address names, in exactly the form that we write. */
export function shardNamed(name: string): Shard | undefined {
  if (name === 'pages.xml') return { kind: 'pages' }
  const [, month, part = '1'] =
    /^([12]\d{3}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(name) ?? []
  return month === undefined ? undefined : { kind: 'stories', month, part: Number(part) }
}

/** The shards that hold a month's stories. */
export const shardsOfMonth = (month: string, stories: number): Shard[] =>
  Array.from({ length: Math.ceil(stories / SHARD_STORIES) }, (_, index) => ({
    kind: 'stories',
    month,
    part: index + 1,
  }))

/** A month as [start, end), in UTC. */
export function monthRange(month: string): [start: Date, end: Date] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return [new Date(Date.UTC(year, number - 1)), new Date(Date.UTC(year, number))]
}
