/** Roles at the desk, each may more than the one before it. By itself, so that a browser can read it without the schema. */
export const roles = ['reporter', 'editor', 'chief', 'admin'] as const
export type Role = (typeof roles)[number]
