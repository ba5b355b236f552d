import { parseFragment } from 'parse5'
import { newBlockId } from './block-ids'
import type { Document } from './document'
import { fitDocument, fitRun, mostCharacters } from './fit'
import { convertChildren } from './html-convert'
import { withoutShortcodes } from './html-shortcodes'
import { tidyInline } from './html-tidy'
import { type Problem, Problems } from './problems'
import { asRead } from './read-document'

export type PictureDetails = { alt?: string; caption?: string; credit?: string }

/** What the HTML itself cannot say: which rows its addresses stand for. */
export type HtmlContext = {
  /** The media row of a picture's address (`attachment:12` in a WordPress gallery); without one it is left out. */
  mediaFor: (src: string, details: PictureDetails) => number | undefined
  /** The article that a key or an address stands for. */
  storyFor?: (keyOrHref: string) => number | undefined
  /** The ISO time of a `data-at` that is not one itself. */
  momentFor?: (text: string) => string | undefined
  newId?: () => string
}

/** The document that a piece of HTML says: only what the definition knows comes through, the rest is reported. */
export function documentFromHtml(
  html: string,
  context: HtmlContext,
): { document: Document; problems: Problem[] } {
  const problems = new Problems()
  if (html.length > 4 * mostCharacters) problems.add('', 'too-large')
  const source = withoutShortcodes(html.slice(0, 4 * mostCharacters), problems)
  const isClassic = !/<(p|div)[\s>]|<!-- wp:/i.test(source)
  const fragment = parseFragment(source, { scriptingEnabled: false })
  const start = { marks: [], isFlow: true, hasLineBreaks: isClassic, depth: 0 }
  const content = convertChildren(fragment.childNodes, start, { context, problems })
  // What was put in its place on the way is no news here: HTML is full of it.
  const fitted = new Problems()
  const document = fitDocument(
    { type: 'doc', content },
    fitRun(context.newId ?? newBlockId, fitted, tidyInline),
  )
  for (const { path, reason, detail } of fitted.list) {
    if (reason !== 'misplaced' && reason !== 'empty') problems.add(path, reason, detail)
  }
  return { document: asRead(document), problems: problems.list }
}
