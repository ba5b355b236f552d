import type { BodyNode } from '@/db/schema/body'
import { cleanText } from '@/lib/clean-text'
import { postFor } from '@/features/documents/embeds'
import { readHref } from '@/features/documents/links'
import { withoutJunk } from './paste-characters'
import { isWhatsApp, whatsAppInline, withoutSender } from './whatsapp'

/** The blocks that a plain text says: a line is a paragraph, an address on a line of its own is what it leads to. */
export function blocksOfText(text: string): BodyNode[] {
  const isChat = isWhatsApp(text)
  const lines = text.split(/\r\n|[\n\r\v\f\u2028\u2029]/)
  return lines.flatMap((given): BodyNode[] => {
    const line = cleanText(withoutJunk(isChat ? withoutSender(given) : given))
      .replace(/ {2,}/g, isChat ? ' ' : '$&')
      .trim()
    if (line === '') return []
    return [
      blockOfAddress(line) ?? {
        type: 'paragraph',
        content: isChat ? whatsAppInline(line) : [{ type: 'text', text: line }],
      },
    ]
  })
}

/** What an address by itself becomes: the post or film it leads to, else a link. */
function blockOfAddress(line: string): BodyNode | undefined {
  const href = addressIn(line)
  if (href === undefined) return undefined
  const embed = postFor(href)
  return embed
    ? { type: 'embed', attrs: { ...embed, title: null } }
    : { type: 'paragraph', content: [linkTo(href)] }
}

export const linkTo = (href: string): BodyNode => ({
  type: 'text',
  text: href,
  marks: [{ type: 'link', attrs: { href } }],
})

/** The address that a text is, where it is nothing else. */
export function addressIn(text: string): string | undefined {
  const line = withoutJunk(text).trim()
  return /^https?:\/\/[^\s]+$/i.test(line) ? readHref(line) : undefined
}
