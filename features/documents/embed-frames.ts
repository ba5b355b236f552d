import type { Embed } from './embed-providers'

/** How each provider shows one post in a frame, with as little of the reader told as it allows. */
const frames: Record<Embed['provider'], (url: URL) => string | undefined> = {
  youtube: (url) => {
    const id = url.hostname === 'youtu.be' ? url.pathname.slice(1) : url.searchParams.get('v')
    return id && /^[\w-]{6,20}$/.test(id) ? `https://www.youtube-nocookie.com/embed/${id}` : undefined
  },
  x: ({ pathname }) => {
    const id = /\/status(?:es)?\/(\d+)/.exec(pathname)?.[1]
    return id && `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`
  },
  facebook: ({ href }) => `https://www.facebook.com/plugins/post.php?href=${encodeURIComponent(href)}`,
  instagram: ({ pathname }) => {
    const post = /\/(p|reel|tv)\/[\w-]+/.exec(pathname)?.[0]
    return post && `https://www.instagram.com${post}/embed/`
  },
  tiktok: ({ pathname }) => {
    const id = /\/(?:video|embed|v2)\/(\d+)/.exec(pathname)?.[1]
    return id && `https://www.tiktok.com/embed/v2/${id}`
  },
  telegram: ({ pathname }) => {
    const post = /^\/(?:s\/)?(\w+\/\d+)/.exec(pathname)?.[1]
    return post && `https://t.me/${post}?embed=1`
  },
  vimeo: ({ pathname }) => {
    const id = /\/(\d+)/.exec(pathname)?.[1]
    return id && `https://player.vimeo.com/video/${id}?dnt=1`
  },
  soundcloud: ({ href }) => `https://w.soundcloud.com/player/?url=${encodeURIComponent(href)}`,
}

/** The address to put in a frame once the reader asks for it; undefined where only the page can show it. */
export function frameFor({ url, provider }: Embed): string | undefined {
  return frames[provider](new URL(url))
}
