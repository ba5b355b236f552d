import { randomUUID } from 'node:crypto'
import { answerPreview, refusePreview } from '@/app/preview-page'
import { sayBroken } from '@/app/refusals'
import { getActor } from '@/features/accounts/session'
import { findPreviewable } from '@/features/previews/for-editors'
import { defaultLocale } from '@/i18n/locales'
import { askedTheme, toSignIn } from '../asked'

type Context = { params: Promise<{ id: string }> }

/** A story as it is being written, for whoever is signed in and may see it. `?theme=dark` or `light` fixes the theme. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const now = new Date()
  try {
    const actor = await getActor(request.headers)
    if (!actor) return toSignIn(request)
    const id = (await context.params).id
    const story = /^[1-9]\d{0,8}$/.test(id) ? await findPreviewable(Number(id), actor) : undefined
    if (!story) return await refusePreview(request, { status: 404, locale: actor.locale }, now)
    const theme = askedTheme(request)
    return await answerPreview(request, { articleId: Number(id), locale: story.locale, now }, { theme })
  } catch (error) {
    return sayBroken(request, defaultLocale, error, randomUUID())
  }
}
