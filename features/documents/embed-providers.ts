/** Whose posts and films a story may show. */
export const providerNames = [
  'youtube',
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'telegram',
  'vimeo',
  'soundcloud',
] as const
export type Provider = (typeof providerNames)[number]

export type Embed = { url: string; provider: Provider }
