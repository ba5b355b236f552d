/** The names of places, the same in every language. */
const names: Readonly<Record<string, string>> = {
  'bsky.app': 'Bluesky',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  'linkedin.com': 'LinkedIn',
  't.me': 'Telegram',
  'threads.net': 'Threads',
  'threads.com': 'Threads',
  'tiktok.com': 'TikTok',
  'twitter.com': 'X',
  'whatsapp.com': 'WhatsApp',
  'x.com': 'X',
  'youtube.com': 'YouTube',
}

/** What a place on the web is called: by its own name where it is known, else by its host. */
export function placeName(url: string): string {
  const host = new URL(url).hostname.replace(/^(www|m|ar|en)\./, '')
  return names[host] ?? host
}
