import { brokenPlurals, feminineNouns } from './broken-plurals'
import { fold } from './letters'

/** "and", "so", "by", "like", "for" with the article, longest first. */
const articles = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل']
/** One letter that may be a word of its own written onto the next one, or its first letter. */
const clitics = 'وفبلك'
const pronouns = ['هما', 'ها', 'هم', 'ه']
const endings = ['ات', 'ون', 'ين', 'ان', 'يا', 'ي', 'ا']
const LEAST_LEFT = 3
/** The two feminine endings may stand behind two letters. */
const leastLeft = (ending: string) => (ending === 'ه' || ending === 'ات' ? 2 : LEAST_LEFT)
const ALLAH = 'الله'

/** Feminine nouns without their ending, which leaves what a plural looks like. */
const feminine = new Set(feminineNouns.map((noun) => fold(noun).slice(0, -1)))
const singulars = new Map([...brokenPlurals].map(([plural, singular]) => [fold(plural), fold(singular)]))

/** A folded Arabic word without its article and its endings, a broken plural as its singular. */
export function stem(word: string): string {
  if (word === ALLAH) return word
  let rest = singulars.has(word) ? word : withoutArticle(word)
  // endings stand behind one another: of the Palestinians, Palestinian, Palestine
  for (;;) {
    const singular = singulars.get(rest)
    if (singular !== undefined) return withoutEndings(singular)
    const shorter = shorten(rest)
    if (shorter === rest || (feminine.has(shorter) && isFeminine(rest))) return shorter
    rest = shorter
  }
}

/** Of a word that is a singular already: a plural that looks the same is not meant. */
function withoutEndings(word: string): string {
  const shorter = shorten(word)
  return shorter === word ? word : withoutEndings(shorter)
}

/** The readings of a word whose first letters may be "and", "by", "for" …: the word itself, then without them. */
export function readings(word: string): string[] {
  const first = withoutClitic(word)
  if (first === undefined) return [word]
  const second = 'وف'.includes(word.charAt(0)) ? withoutClitic(first) : undefined
  return second === undefined ? [word, first] : [word, first, second]
}

function withoutClitic(word: string): string | undefined {
  const mayBe = word.length > LEAST_LEFT && clitics.includes(word.charAt(0)) && !hasArticle(word)
  return mayBe && !singulars.has(word) ? word.slice(1) : undefined
}

const hasArticle = (word: string) =>
  articles.some((article) => word.startsWith(article) && word.length >= article.length + 2)

function withoutArticle(word: string): string {
  const article = articles.find(
    (one) => word.startsWith(one) && word.length >= one.length + (one.length > 2 ? LEAST_LEFT : 2),
  )
  if (article === undefined) return word
  const rest = word.slice(article.length)
  // a word that begins with these letters itself loses them with and without the article
  return rest.startsWith('ال') && !singulars.has(rest) ? withoutArticle(rest) : rest
}

function shorten(word: string): string {
  const pronoun = pronouns.find((one) => mayEnd(word, one))
  if (pronoun !== undefined) return withoutTie(word.slice(0, -pronoun.length))
  const ending = endings.find((one) => mayEnd(word, one))
  return ending === undefined ? word : word.slice(0, -ending.length)
}

/** Ends as a feminine noun or what is made of it, not as a plural with "their" or "her" written onto it. */
const isFeminine = (word: string) => /(?:ه|ات|ي|ت(?:هما|ها|هم))$/.test(word)

const mayEnd = (word: string, ending: string) =>
  word.endsWith(ending) && word.length >= ending.length + leastLeft(ending)

/** The feminine ending is written as another letter before a pronoun. */
const withoutTie = (word: string) =>
  word.endsWith('ت') && word.length > LEAST_LEFT ? word.slice(0, -1) : word
