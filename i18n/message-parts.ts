/** Stands in the words where an argument goes. */
export const placeholder = '\ufffc'

/** What an ICU message is made of: the words a reader sees, its arguments, and the branches of its plurals. */
export type MessageParts = {
  words: string[]
  arguments: Map<string, string>
  branches: Map<string, string[]>
}

/** Reads as much of ICU's message syntax as ours use: arguments, plurals and selects, no quoted braces. */
export function messageParts(message: string): MessageParts {
  const parts: MessageParts = { words: [], arguments: new Map(), branches: new Map() }
  readText(message, parts)
  return parts
}

function readText(text: string, parts: MessageParts) {
  let words = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '{') {
      words += text[at] ?? ''
      continue
    }
    const end = closing(text, at)
    words += placeholder
    readArgument(text.slice(at + 1, end), parts)
    at = end
  }
  parts.words.push(words)
}

function readArgument(inside: string, parts: MessageParts) {
  const [, name = '', type = 'text', rest = ''] =
    /^\s*(\w+)\s*(?:,\s*(\w+)\s*(?:,([^]*))?)?$/.exec(inside) ?? []
  if (name === '') throw new Error(`Not an argument: {${inside}}`)
  parts.arguments.set(name, type)
  if (type !== 'plural' && type !== 'select') return
  const branches: string[] = []
  for (let at = 0, open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{', at)) {
    branches.push(rest.slice(at, open).trim())
    const end = closing(rest, open)
    readText(rest.slice(open + 1, end), parts)
    at = end + 1
  }
  parts.branches.set(name, branches)
}

function closing(text: string, open: number) {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    if (text[at] === '}' && --depth === 0) return at
  }
  throw new Error(`A brace is left open: ${text}`)
}
