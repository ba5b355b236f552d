import type { ReactNode } from 'react'
import { ScreenWords } from '@/components/admin/frame/screen-words.client'
import { deskWords, type DeskWords } from '@/i18n/desk-words'
import { openDocument } from './desk'

/**
 * A page with the words that its client components speak, beside those of the frame: each screen sends its own, not the
 * desk's eighty kilobytes. `i18n/desk-words.test.ts` says which they are.
 */
export const withWords = <Props,>(
  page: (props: Props) => Promise<ReactNode>,
  ...names: readonly DeskWords[]
) =>
  async function PageWithWords(props: Props) {
    const screen = await page(props)
    const { site } = await openDocument()
    return <ScreenWords words={await deskWords(site.locale, names)}>{screen}</ScreenWords>
  }
