import type { Step } from './steps'
import type { Decided } from './use-decision.client'

/** What has just happened, for the receipt. */
export type Outcome =
  | 'submitted'
  | 'sentBack'
  | 'published'
  | 'scheduled'
  | 'unscheduled'
  | 'updated'
  | 'corrected'
  | 'ending'
  | 'withdrawn'
  | 'returned'
  | 'killed'
  | 'undone'

export type DialogProps = {
  step: Step
  onClose: () => void
  onDone: (outcome: Outcome, decided: Decided) => void
}
