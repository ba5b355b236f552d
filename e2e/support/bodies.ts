import type { StoryContent } from '@/features/articles/content'
import { readDocument } from '@/features/documents/read-document'

/** A body of paragraphs with the ids p0, p1 and so on. */
export const body = (...texts: string[]): StoryContent['body'] =>
  readDocument({
    type: 'doc',
    content: texts.map((text, index) => ({
      type: 'paragraph',
      attrs: { id: `p${index}` },
      content: [{ type: 'text', text }],
    })),
  }).document
