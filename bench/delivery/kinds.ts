import { frontAndStory } from '../support'

/** An address of every kind of page that readers ask for most, as the site itself names them. */
export async function listPages(origin: string): Promise<Record<string, string>> {
  const { front, article } = await frontAndStory(origin)
  const section = article.split('/').slice(0, 2).join('/')
  const word =
    decodeURIComponent(article)
      .split('-')
      .find((one) => one.length > 4) ?? ''
  return { article, front, section, search: `/search?q=${encodeURIComponent(word)}`, feed: '/feed.xml' }
}

/** What a first visit asks for beside its page, by the page of a story. */
export async function listFiles(url: string): Promise<Record<string, string>> {
  const html = await (await fetch(url)).text()
  const first = (address: RegExp) => address.exec(html)?.[0] ?? ''
  return { picture: first(/\/media\/[\w/-]+\.avif/), font: first(/\/fonts\/[\w.-]+/) }
}
