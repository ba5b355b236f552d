import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { dismissUnknown, removeRedirect, saveRedirect } from './change-redirect'

const needs = 'redirects.manage'
/** Imports may have left longer ones than can be typed; a pasted address is encoded, so longer than it is stored. */
const stored = z
  .string()
  .min(1)
  .max(2_000)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'))
const typed = z.string().min(1).max(5_000)

export const redirectActions = {
  'redirects.save': action({
    needs,
    input: z.object({ was: stored.optional(), from: typed, to: typed }),
    run: saveRedirect,
  }),
  'redirects.remove': action({ needs, input: z.object({ from: stored }), run: removeRedirect }),
  'redirects.dismissUnknown': action({ needs, input: z.object({ path: stored }), run: dismissUnknown }),
}
