import type { PictureMedia } from '@/features/media/picture-media'
import { renditionFor, renditionsOf } from '@/features/media/picture-media'

const SHARED_WIDTH_PX = 1280

type Words = {
  headline: string
  standfirst: string | null
  seoTitle: string | null
  seoDescription: string | null
}

/** What result pages and share cards call a story: the desk previews with it what articleHead tells the world. */
export const sharedTitle = ({ seoTitle, headline }: Words): string => seoTitle || headline
export const sharedDescription = ({ seoDescription, standfirst }: Words): string | undefined =>
  seoDescription || standfirst || undefined

/** The rendition that stands in share cards. */
export const sharedRendition = (media: PictureMedia | undefined) =>
  media && renditionFor(renditionsOf(media, '16x9', 'webp'), SHARED_WIDTH_PX)
