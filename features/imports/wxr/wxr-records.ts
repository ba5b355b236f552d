/** What an export holds, one record at a time, as it was written there: nothing is judged yet. */
export type WxrRecord =
  | {
      kind: 'site'
      name: 'title' | 'link' | 'base_site_url' | 'base_blog_url' | 'wxr_version' | 'language'
      value: string
    }
  | { kind: 'author'; login: string; displayName: string; firstName: string; lastName: string }
  | { kind: 'term'; id: string; domain: string; slug: string; name: string; parent: string }
  | { kind: 'item'; item: WxrItem }

export type WxrItem = {
  /** Where it stands in the file. */
  line: number
  id: string
  type: string
  status: string
  title: string
  link: string
  guid: string
  creator: string
  content: string
  excerpt: string
  postDate: string
  postDateGmt: string
  modified: string
  modifiedGmt: string
  pubDate: string
  slug: string
  parent: string
  password: string
  attachmentUrl: string
  terms: WxrTerm[]
  comments: number
  meta: Record<string, string[]>
}
export type WxrTerm = { domain: string; slug: string; name: string }

/** A fault in the file that did not end the reading. */
export type WxrFault = {
  line: number
  reason: 'malformed-xml' | 'wrong-encoding' | 'too-large'
  detail: string
}
