import { z } from 'zod'
import { action } from '@/features/accounts/action'
import { cleanLine, cleanText } from '@/lib/clean-text'
import { killStory } from './kill-story'
import { setLeaving } from './leave-story'
import { gateStory } from './load-gate'
import { publishStory } from './publish-story'
import { returnStory } from './return-story'
import { sendBackStory } from './send-back-story'
import { submitStory } from './submit-story'
import { unscheduleStory } from './unschedule-story'
import { MOST_CORRECTION, updateKinds, updateStory } from './update-story'
import { withdrawStory } from './withdraw-story'

const id = z.number().int().positive().max(2_147_483_647)
const version = z.number().int().positive().max(2_147_483_647)
const moment = z.iso
  .datetime({ offset: true })
  .max(40)
  .transform((text) => new Date(text))
const line = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanLine(text, most))
const words = (most: number) =>
  z
    .string()
    .max(most)
    .transform((text) => cleanText(text).trim())
const MOST_NOTE = 2_000
const MOST_REASON = 1_000
const MOST_NOTICE = 500

/** What an editor decides about a story; who may is in the table of permissions, whose it is the verb's own question. */
export const decisionActions = {
  'articles.gate': action({
    needs: 'articles.read',
    input: z.object({ id, at: moment.optional() }),
    run: gateStory,
  }),
  'articles.submit': action({
    needs: 'articles.submit',
    input: z.object({ id, note: words(MOST_NOTE).default('') }),
    run: submitStory,
  }),
  'articles.sendBack': action({
    needs: 'articles.sendBack',
    input: z.object({ id, note: words(MOST_NOTE) }),
    run: sendBackStory,
  }),
  'articles.publish': action({
    needs: 'articles.publish',
    input: z.object({
      ...{ id, version, at: moment.optional() },
      embargoUntil: moment.nullable().optional(),
      unpublishAt: moment.nullable().optional(),
    }),
    run: publishStory,
  }),
  'articles.unschedule': action({ needs: 'articles.publish', input: z.object({ id }), run: unscheduleStory }),
  'articles.update': action({
    needs: 'articles.publish',
    input: z.object({ id, version, kind: z.enum(updateKinds), correction: line(MOST_CORRECTION).optional() }),
    run: updateStory,
  }),
  'articles.unpublishAt': action({
    needs: 'articles.publish',
    input: z.object({ id, at: moment.nullable() }),
    run: setLeaving,
  }),
  'articles.withdraw': action({
    needs: 'articles.withdraw',
    input: z.object({ id, reason: line(MOST_REASON), notice: line(MOST_NOTICE).optional() }),
    run: withdrawStory,
  }),
  'articles.return': action({
    needs: 'articles.withdraw',
    input: z.object({ id, version: version.optional() }),
    run: returnStory,
  }),
  'articles.kill': action({
    needs: 'articles.kill',
    input: z.object({ id, reason: line(MOST_REASON), notice: line(MOST_NOTICE).default('') }),
    run: killStory,
  }),
}
