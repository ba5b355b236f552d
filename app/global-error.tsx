'use client'
import { useEffect, useState } from 'react'

type Props = { retry: () => void }
type Words = { title: string; text: string; retry: string }

/** When not even the desk's document could be made. Its words are fetched only then, in the language last spoken. */
export default function GlobalError({ retry }: Props) {
  const [said, setSaid] = useState<{ locale: 'ar' | 'en'; words: Words }>()
  useEffect(() => {
    void wordsOfBrowser().then(setSaid)
  }, [])
  return (
    <html
      lang={said?.locale}
      dir={said?.locale === 'en' ? 'ltr' : 'rtl'}
      style={{ colorScheme: 'light dark' }}
    >
      <body style={{ fontFamily: 'system-ui, sans-serif', lineHeight: 1.7 }}>
        {said && (
          <main role="alert" style={{ maxInlineSize: '36rem', margin: '4rem auto', paddingInline: '1rem' }}>
            <title>{said.words.title}</title>
            <h1 style={{ fontSize: '1.25rem' }}>{said.words.title}</h1>
            <p>{said.words.text}</p>
            <button
              type="button"
              onClick={() => retry()}
              style={{ font: 'inherit', padding: '0.25rem 1rem' }}
            >
              {said.words.retry}
            </button>
          </main>
        )}
      </body>
    </html>
  )
}

async function wordsOfBrowser() {
  const chosen = /(?:^|;\s*)desk-language=(\w+)/.exec(document.cookie)?.[1] ?? navigator.language
  const locale = chosen.startsWith('en') ? ('en' as const) : ('ar' as const)
  const { default: messages } = await (locale === 'en'
    ? import('@/messages/en.json')
    : import('@/messages/ar.json'))
  return { locale, words: messages.Desk.Frame.broken }
}
