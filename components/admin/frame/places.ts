import { may, type Permission, type Role } from '@/features/accounts/permissions'

/** The screens of the desk in the order of its menu, and who may open them. */
export const places = [
  { name: 'home', href: '/admin', needs: 'articles.read' },
  { name: 'stories', href: '/admin/articles', needs: 'articles.read' },
  { name: 'breaking', href: '/admin/breaking', needs: 'alerts.manage' },
  { name: 'fronts', href: '/admin/fronts', needs: 'fronts.manage' },
  { name: 'media', href: '/admin/media', needs: 'media.upload' },
  { name: 'translations', href: '/admin/translations', needs: 'articles.read' },
  { name: 'topics', href: '/admin/topics', needs: 'topics.manage' },
  { name: 'sections', href: '/admin/sections', needs: 'sections.manage' },
  { name: 'people', href: '/admin/people', needs: 'people.manage' },
  { name: 'pages', href: '/admin/pages', needs: 'pages.manage' },
  { name: 'spellings', href: '/admin/spellings', needs: 'spellings.manage' },
  { name: 'synonyms', href: '/admin/synonyms', needs: 'synonyms.manage' },
  { name: 'redirects', href: '/admin/redirects', needs: 'redirects.manage' },
  { name: 'jobs', href: '/admin/jobs', needs: 'jobs.manage' },
  { name: 'audit', href: '/admin/audit', needs: 'audit.read' },
  { name: 'users', href: '/admin/users', needs: 'users.manage' },
  { name: 'settings', href: '/admin/settings', needs: 'settings.manage' },
  { name: 'account', href: '/admin/account', needs: 'account.manage' },
] as const satisfies readonly { name: string; href: string; needs: Permission }[]

export type PlaceName = (typeof places)[number]['name']

export const placesOf = (role: Role) => places.filter(({ needs }) => may(role, needs))
