/** An element of an export, its text and its children; exports are shallow, so this is never deep. */
export type Element = {
  name: string
  attributes: Record<string, string>
  text: string
  children: Element[]
  line: number
}

export const textOf = (parent: Element, name: string): string =>
  parent.children.find((child) => child.name === name)?.text.trim() ?? ''

export const childrenOf = (parent: Element, name: string): Element[] =>
  parent.children.filter((child) => child.name === name)

const families: [RegExp, string][] = [
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/?$/, 'wp'],
  [/^http:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
]

/** An element's name with the prefix WordPress gives its namespace, whatever prefix and version the file uses. */
export function nameOf({ uri, prefix, local }: { uri: string; prefix: string; local: string }): string {
  if (uri === '') return prefix ? `${prefix}:${local}` : local
  const family = families.find(([pattern]) => pattern.test(uri))?.[1] ?? `{${uri}}`
  return `${family}:${local}`
}
