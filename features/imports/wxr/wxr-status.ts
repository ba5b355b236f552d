import type { ArticleStatus } from '@/db/schema'

export type Standing = {
  status: ArticleStatus
  publishedAt: Date | null
  why?: 'no-date' | 'hidden' | 'unknown-status'
}

/**
 * What a WordPress status is here, or undefined for what is not brought in. What readers could not see there
 * (private, behind a password, of unknown state) is a draft here.
 */
export function standingOf(
  { status, password }: { status: string; password: string },
  publishedAt: Date | undefined,
  now: Date,
): Standing | undefined {
  switch (status) {
    case 'publish':
    case 'future':
      if (password !== '') return { status: 'draft', publishedAt: null, why: 'hidden' }
      if (!publishedAt) return { status: 'draft', publishedAt: null, why: 'no-date' }
      return { status: publishedAt > now ? 'scheduled' : 'published', publishedAt }
    case 'draft':
      return { status: 'draft', publishedAt: null }
    case 'pending':
      return { status: 'in-review', publishedAt: null }
    case 'private':
      return { status: 'draft', publishedAt: null, why: 'hidden' }
    case 'trash':
    case 'auto-draft':
    case 'inherit':
      return undefined
    default:
      return { status: 'draft', publishedAt: null, why: 'unknown-status' }
  }
}
