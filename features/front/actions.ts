import { action, type Asking } from '@/features/accounts/action'
import { done, type Result } from '@/lib/result'
import { discardFrontDraft, takeArrangement } from './change-draft'
import { getFrontDesk, type FrontDesk } from './for-editors'
import { arrangementAsked, frontAsked, saveInput, versionAsked } from './input'
import { putFrontLive, returnFront } from './put-live'
import { saveFront } from './save-front'

const needs = 'fronts.manage'

export const frontActions = {
  'fronts.discard': action({ needs, input: versionAsked, run: withDesk(discardFrontDraft) }),
  'fronts.open': action({ needs, input: frontAsked, run: withDesk(async () => done({})) }),
  'fronts.putLive': action({ needs, input: versionAsked, run: withDesk(putFrontLive) }),
  'fronts.return': action({ needs, input: arrangementAsked, run: withDesk(returnFront) }),
  'fronts.save': action({ needs, input: saveInput, run: withDesk(saveFront) }),
  'fronts.take': action({ needs, input: arrangementAsked, run: withDesk(takeArrangement) }),
}

/** What a verb answers, and the front as it stands after it: the screen that asked goes on from there. */
function withDesk<Input extends { front: string }, Value extends object, Reason extends string>(
  verb: (input: Input, asking: Asking) => Promise<Result<Value, Reason> | undefined>,
) {
  return async (
    input: Input,
    asking: Asking,
  ): Promise<Result<Value & { desk: FrontDesk }, Reason> | undefined> => {
    const answer = await verb(input, asking)
    if (!answer?.ok) return answer
    const desk = await getFrontDesk(input.front, asking.now)
    return desk && done({ ...answer.value, desk })
  }
}
