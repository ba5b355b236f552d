import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { linkDays, makePreviewLink, previewLinksOf, revokePreviewLink } from './links'

const id = z.number().int().positive().max(2_147_483_647)

export const previewsActions = {
  'previews.create': action({
    needs: 'articles.write',
    input: z.object({ id, days: z.literal(linkDays) }),
    run: makePreviewLink,
  }),
  'previews.revoke': action({ needs: 'articles.write', input: z.object({ id }), run: revokePreviewLink }),
  'previews.list': action({ needs: 'articles.write', input: z.object({ id }), run: previewLinksOf }),
}
