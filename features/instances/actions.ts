import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { countConfirmations } from './confirmations'

const input = z.object({ change: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

export const instanceActions = {
  'instances.confirmations': action({ needs: 'articles.publish', input, run: countConfirmations }),
}
