import { cleanLine } from '@/lib/clean-text'
import { readDocument } from '@/features/documents/read-document'
import type { StoryContent } from './content'

/**
 * What is being typed as the server will store it: the same cleaning as `storyContent` does, for the browser, so that
 * what was sent and what was stored can be compared. Lengths are the server's to judge. Clean content stays as it is.
 */
export function cleanContent(content: StoryContent, newId: () => string): StoryContent {
  const ids = (list: readonly number[]) => [...new Set(list)]
  return {
    ...content,
    kicker: oneLine(content.kicker),
    headline: oneLine(content.headline),
    shortHeadline: oneLine(content.shortHeadline),
    standfirst: oneLine(content.standfirst),
    slug: oneLine(content.slug),
    datelineSource: oneLine(content.datelineSource),
    datelinePlace: oneLine(content.datelinePlace),
    sourceName: oneLine(content.sourceName),
    sourceUrl: content.sourceUrl.trim(),
    leadCaption: oneLine(content.leadCaption),
    seoTitle: oneLine(content.seoTitle),
    seoDescription: oneLine(content.seoDescription),
    bylines: ids(content.bylines),
    topics: ids(content.topics),
    pins: ids(content.pins),
    nevers: ids(content.nevers),
    body: readDocument(content.body, { newId }).document,
  }
}

const oneLine = (text: string) => cleanLine(text, Number.MAX_SAFE_INTEGER)
