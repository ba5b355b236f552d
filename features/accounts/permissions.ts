import { roles, type Role } from '@/db/schema/roles'

export { roles, type Role }

/**
 * Who may do what: the one table. A role may all that the roles before it may; `reporter` may write, but only their own
 * stories (features/articles/access.ts).
 */
export const permissions = {
  'articles.read': 'reporter',
  'articles.write': 'reporter',
  'articles.submit': 'reporter',
  'articles.writeAny': 'editor',
  'articles.sendBack': 'editor',
  'articles.publish': 'editor',
  'articles.withdraw': 'editor',
  'articles.kill': 'chief',
  'comments.write': 'reporter',
  'media.upload': 'reporter',
  'media.manage': 'editor',
  'topics.create': 'reporter',
  'topics.manage': 'editor',
  'spellings.manage': 'editor',
  'synonyms.manage': 'editor',
  'redirects.manage': 'editor',
  'alerts.manage': 'editor',
  'sections.manage': 'chief',
  'people.manage': 'chief',
  'pages.manage': 'chief',
  'fronts.manage': 'chief',
  'jobs.manage': 'chief',
  'audit.read': 'chief',
  'users.manage': 'admin',
  'settings.manage': 'admin',
  /** One's own language, password and second factor. */
  'account.manage': 'reporter',
} as const satisfies Record<string, Role>

export type Permission = keyof typeof permissions

export const may = (role: Role, permission: Permission): boolean =>
  roles.indexOf(role) >= roles.indexOf(permissions[permission])
