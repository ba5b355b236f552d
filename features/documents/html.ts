import { parseFragment } from 'parse5'
import { newBlockId } from './block-ids'
import type { Document } from './document'
import { fitDocument } from './fit'
import { fitRun, mostCharacters } from './fit-run'
import type { HtmlContext } from './html-conversion'
import { convertChildren } from './html-convert'
import { withoutShortcodes } from './html-shortcodes'
import { tidyInline } from './html-tidy'
import { type Problem, Problems } from './problems'
import { asRead } from './read-document'

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
  const content = convertChildren(fragment.childNodes, start, { context, problems, convert: convertChildren })
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
