import type { BodyNode } from '@/db/schema/body'
import { documentFromHtml } from '@/features/documents/html'
import { plainText } from '@/features/documents/text'
import { prepareHtml } from './foreign-html'

export type Pasted = {
  content: BodyNode[]
  /** Pictures in it as data: their figures have the id that `pastedMediaId` gives until they are taken in. */
  data: string[]
  lostPictures: number
}

const firstPasted = 2_147_400_000

/** Stands for a picture that came with the paste and has no row yet; it never leaves the clipboard's own code. */
export const pastedMediaId = (index: number) => firstPasted + index
export const pastedIndex = (mediaId: unknown): number | undefined =>
  typeof mediaId === 'number' && mediaId >= firstPasted ? mediaId - firstPasted : undefined

/** What a piece of foreign HTML says, by the importer's own rules. `mediaFor` knows the pictures of this site. */
export function readPaste(
  html: string,
  { locale, mediaFor }: { locale: string; mediaFor: (src: string) => number | undefined },
): Pasted {
  const prepared = prepareHtml(html, { locale, knows: (src) => mediaFor(src) !== undefined })
  const pasted = (src: string) => /^pasted:(\d+)$/.exec(src)?.[1]
  const { document } = documentFromHtml(prepared.html, {
    mediaFor: (src) => {
      const index = pasted(src)
      return index === undefined ? mediaFor(src) : pastedMediaId(Number(index))
    },
  })
  const isEmpty =
    plainText(document).trim() === '' && document.content.every(({ type }) => type === 'paragraph')
  return {
    content: isEmpty ? [] : document.content.map(withoutId),
    data: prepared.data,
    lostPictures: prepared.lost,
  }
}

/** Ids are given where the blocks come in. */
function withoutId(node: BodyNode): BodyNode {
  const { id: _id, ...attrs } = node.attrs ?? {}
  return {
    ...node,
    ...(node.attrs ? { attrs } : {}),
    ...(node.content ? { content: node.content.map(withoutId) } : {}),
  }
}
