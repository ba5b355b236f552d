import { createTranslator } from 'next-intl'
import { log } from '@/lib/log'
import type arabic from '@/messages/ar.json'
import { formats } from './formats'
import { isLocale } from './locales'

type Messages = typeof arabic
type Digits = 'latn' | 'arab'

export type Translator = Awaited<ReturnType<typeof makeTranslator>>

const translators = new Map<string, Promise<Translator>>()

/** The words of one language. Works anywhere: route handlers, server components, plain scripts. */
export function translatorFor(locale: string, digits: Digits = 'latn'): Promise<Translator> {
  const key = `${locale} ${digits}`
  const known = translators.get(key)
  if (known) return known
  const making = makeTranslator(locale, digits)
  translators.set(key, making)
  making.catch(() => translators.delete(key))
  return making
}

async function makeTranslator(locale: string, digits: Digits) {
  const messages = await messagesIn(locale)
  return createTranslator<Messages>({
    // The "#" of a plural is written in the language's own digits unless they are pinned.
    locale: `${locale}-u-nu-${locale.startsWith('ar') ? digits : 'latn'}`,
    messages,
    formats,
    timeZone: 'UTC',
    onError: (error) => log.error('A message could not be shown', { locale, error }),
  })
}

/** All words of a language. */
export async function messagesIn(locale: string): Promise<Messages> {
  if (!isLocale(locale)) throw new Error(`There are no messages in "${locale}"`)
  // Relative, because bundlers list the files of a folder only for a relative path.
  const file: { default: Messages } = await import(`../messages/${locale}.json`)
  return file.default
}
