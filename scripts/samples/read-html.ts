import { readFile } from 'node:fs/promises'
import { parse, serialize, type DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** A sample file taken apart: its title, its metas by name in order, the HTML of its body. */
export type SampleHtml = { title: string; metas: Map<string, string[]>; html: string }

export async function readSampleHtml(file: string): Promise<SampleHtml> {
  const page = parse(await readFile(file, 'utf8'))
  const metas = new Map<string, string[]>()
  for (const meta of elements(page, 'meta')) {
    const name = attribute(meta, 'name')
    if (name) metas.set(name, [...(metas.get(name) ?? []), (attribute(meta, 'content') ?? '').trim()])
  }
  const title = elements(page, 'title')[0]
  const body = elements(page, 'body')[0]
  return { title: title ? text(title).trim() : '', metas, html: body ? serialize(body).trim() : '' }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

function elements(node: Node, name: string): Element[] {
  const own = 'tagName' in node && node.tagName === name ? [node] : []
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap((child) => elements(child, name))] : own
}

const text = (node: Node): string =>
  'childNodes' in node ? node.childNodes.map(text).join('') : 'value' in node ? node.value : ''
