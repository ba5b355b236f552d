import { randomUUID } from 'node:crypto'
import { answerPreview, refusePreview } from '@/app/preview-page'
import { sayBroken } from '@/app/refusals'
import { openPreviewLink } from '@/features/previews/links'
import { defaultLocale } from '@/i18n/locales'

type Context = { params: Promise<{ token: string }> }

/** A story before it is out, for somebody to whom the newsroom gave the link. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const now = new Date()
  try {
    const link = await openPreviewLink((await context.params).token, now)
    if (!link) return await refusePreview(request, { status: 404 }, now)
    const { locale } = link
    if (!link.isOpen)
      return await refusePreview(
        request,
        { status: 410, locale, notice: ({ t }) => t('Desk.PreviewBar.over') },
        now,
      )
    return await answerPreview(request, { ...link, now }, { until: link.expiresAt })
  } catch (error) {
    return sayBroken(request, defaultLocale, error, randomUUID())
  }
}
