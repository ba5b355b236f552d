import type { SearchWords } from '@/db/queries/store-articles'
import type { ArticleBody } from '@/db/schema/body'
import { plainText } from '@/features/documents/text'
import { stem, words } from '@/lib/arabic/letters'

/** What lies behind says the same again, and PostgreSQL refuses a vector of more than a megabyte. */
const mostCharacters = 60_000

type Searched = { headline: string; kicker?: string | null; standfirst?: string | null; body: ArticleBody }

/** The words a story is found by: folded as written, then the stems that differ, so that any inflection finds it. */
export function searchWords({ headline, kicker, standfirst, body }: Searched): SearchWords {
  return {
    headline: indexed(headline),
    standfirst: indexed([kicker, standfirst].filter(Boolean).join('\n')),
    body: indexed(plainText(body)),
  }
}

function indexed(text: string) {
  const written = words(text.slice(0, mostCharacters))
  const stems = written.flatMap((word) => {
    const short = stem(word)
    return short === word ? [] : [short]
  })
  return [...written, ...stems].join(' ')
}
