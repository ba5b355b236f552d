/**
 * A stored document in ProseMirror's JSON form. What nodes it may hold is defined in features/documents,
 * which reads it with care: a stored node that is unknown or broken is left out, never trusted.
 */
export type ArticleBody = { type: 'doc'; content: BodyNode[] }

export type BodyNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: BodyNode[]
  text?: string
  marks?: { type: string; attrs?: Record<string, unknown> }[]
}
