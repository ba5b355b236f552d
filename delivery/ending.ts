import { processWide } from '@/lib/process-wide'

/** Whether this process was told to end: it still answers, and says at /api/health that others should be asked. */
export const ending = processWide('ending', () => ({ hasBegun: false }))
