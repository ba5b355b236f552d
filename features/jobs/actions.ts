import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { dismissJob, retryJob } from './retry-job'

const input = z.object({ id: z.number().int().positive().max(Number.MAX_SAFE_INTEGER) })

export const jobsActions = {
  'jobs.retry': action({ needs: 'jobs.manage', input, run: retryJob }),
  'jobs.dismiss': action({ needs: 'jobs.manage', input, run: dismissJob }),
}
