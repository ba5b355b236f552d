import { childrenOf, textOf, type Element } from './element-tree'
import type { WxrItem, WxrRecord } from './wxr-records'

/** The record that a child of the channel is, if it is one. */
export function recordFrom(element: Element): WxrRecord | undefined {
  switch (element.name) {
    case 'item':
      return { kind: 'item', item: itemFrom(element) }
    case 'wp:author':
      return authorFrom(element)
    case 'wp:category':
      return termFrom(element, 'category', 'wp:category_nicename', 'wp:cat_name')
    case 'wp:tag':
      return termFrom(element, 'post_tag', 'wp:tag_slug', 'wp:tag_name')
    case 'wp:term':
      return termFrom(element, textOf(element, 'wp:term_taxonomy'), 'wp:term_slug', 'wp:term_name')
    case 'title':
    case 'link':
    case 'language':
      return { kind: 'site', name: element.name, value: element.text.trim() }
    case 'wp:base_site_url':
      return { kind: 'site', name: 'base_site_url', value: element.text.trim() }
    case 'wp:base_blog_url':
      return { kind: 'site', name: 'base_blog_url', value: element.text.trim() }
    case 'wp:wxr_version':
      return { kind: 'site', name: 'wxr_version', value: element.text.trim() }
    default:
      return undefined
  }
}

const authorFrom = (element: Element): WxrRecord => ({
  kind: 'author',
  login: textOf(element, 'wp:author_login'),
  displayName: textOf(element, 'wp:author_display_name'),
  firstName: textOf(element, 'wp:author_first_name'),
  lastName: textOf(element, 'wp:author_last_name'),
})

const termFrom = (element: Element, domain: string, slug: string, name: string): WxrRecord => ({
  kind: 'term',
  id: textOf(element, 'wp:term_id'),
  domain,
  slug: textOf(element, slug),
  name: textOf(element, name),
  parent: textOf(element, 'wp:category_parent') || textOf(element, 'wp:term_parent'),
})

function itemFrom(element: Element): WxrItem {
  const text = (name: string) => textOf(element, name)
  return {
    line: element.line,
    id: text('wp:post_id'),
    type: text('wp:post_type'),
    status: text('wp:status'),
    title: text('title'),
    link: text('link'),
    guid: text('guid'),
    creator: text('dc:creator'),
    content: text('content:encoded'),
    excerpt: text('excerpt:encoded'),
    postDate: text('wp:post_date'),
    postDateGmt: text('wp:post_date_gmt'),
    modified: text('wp:post_modified'),
    modifiedGmt: text('wp:post_modified_gmt'),
    pubDate: text('pubDate'),
    slug: text('wp:post_name'),
    parent: text('wp:post_parent'),
    password: text('wp:post_password'),
    attachmentUrl: text('wp:attachment_url'),
    terms: childrenOf(element, 'category').map(({ attributes, text: name }) => ({
      domain: attributes['domain'] ?? 'category',
      slug: attributes['nicename'] ?? '',
      name: name.trim(),
    })),
    comments: childrenOf(element, 'wp:comment').length,
    meta: metaFrom(element),
  }
}

function metaFrom(element: Element): Record<string, string[]> {
  const meta: Record<string, string[]> = Object.create(null)
  for (const pair of childrenOf(element, 'wp:postmeta')) {
    const values = (meta[textOf(pair, 'wp:meta_key')] ??= [])
    values.push(textOf(pair, 'wp:meta_value'))
  }
  return meta
}
