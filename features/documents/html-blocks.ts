import type { BodyNode } from '@/db/schema/body'
import { direction, language } from './attributes'
import { definitionOf, isNodeName } from './definition'
import type { Conversion, Surroundings } from './html-conversion'
import { type HtmlElement, attribute } from './html-tree'

/** A block of the definition, as the table gives it for this tag. */
export function convertNode(element: HtmlElement, type: string, at: Surroundings, run: Conversion): BodyNode {
  const holds = isNodeName(type) ? definitionOf(type).holds : 'nothing'
  const content = run.convert(element.childNodes, { ...at, isFlow: holds !== 'inline' }, run)
  return { type, attrs: { ...runAttributes(element), ...ownAttributes(element, type) }, content }
}

/** Language and direction, where the element gives them rightly. */
export function runAttributes(element: HtmlElement): Record<string, string> {
  const dir = direction.read(attribute(element, 'dir')?.toLowerCase())
  const lang = language.read(attribute(element, 'lang'))
  return { ...(dir ? { dir } : {}), ...(lang ? { lang } : {}) }
}

/** The attributes that a tag itself carries, for the node it becomes. Their values are checked when they are fitted. */
function ownAttributes(element: HtmlElement, type: string): Record<string, unknown> {
  const level = Number(element.tagName.slice(1))
  if (type === 'heading') return { level: Math.min(4, Math.max(2, level)) }
  const whole = (name: string, least: number, most: number) => {
    const value = attribute(element, name)?.trim() ?? ''
    return /^\d{1,6}$/.test(value) ? { [name]: Math.min(most, Math.max(least, Number(value))) } : {}
  }
  if (type === 'orderedList') return whole('start', 0, 1_000_000)
  if (type === 'tableCell' || type === 'tableHeader')
    return { ...whole('colspan', 1, 100), ...whole('rowspan', 1, 100) }
  return {}
}
