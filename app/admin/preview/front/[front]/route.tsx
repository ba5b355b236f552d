import { randomUUID } from 'node:crypto'
import { answerFrontPreview, refusePreview } from '@/app/preview-page'
import { sayBroken } from '@/app/refusals'
import { may } from '@/features/accounts/permissions'
import { getActor } from '@/features/accounts/session'
import { findFrontAt } from '@/features/front/front-name'
import { defaultLocale } from '@/i18n/locales'
import { askedTheme, toSignIn } from '../../asked'

type Context = { params: Promise<{ front: string }> }

/** A front as it is being arranged, for those who arrange fronts. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const now = new Date()
  try {
    const actor = await getActor(request.headers)
    if (!actor) return toSignIn(request)
    const isAllowed = may(actor.role, 'fronts.manage')
    const found = isAllowed ? await findFrontAt((await context.params).front) : undefined
    if (!found) return await refusePreview(request, { status: 404, locale: actor.locale }, now)
    return await answerFrontPreview(request, { found, now }, { theme: askedTheme(request) })
  } catch (error) {
    return sayBroken(request, defaultLocale, error, randomUUID())
  }
}
