import type { Translator } from '@/i18n/translator'
import { wordFor } from '@/i18n/word-for'

/** What a job does, in words; one that has none yet is called by its own name. */
export const jobName = (t: Translator, kind: string): string => wordFor(t, `Desk.Jobs.${kind}`) ?? kind
