import { action } from '@/features/accounts/action'
import { amendAlert } from './amend-alert'
import { endAlert, orderAlerts } from './change-alert'
import { alertId, amendInput, orderInput, raiseInput } from './input'
import { raiseAlert } from './raise-alert'
import { releaseAlert, turnDownAlert } from './release-alert'

const needs = 'alerts.manage'

export const breakingActions = {
  'alerts.raise': action({ needs, input: raiseInput, run: raiseAlert }),
  'alerts.amend': action({ needs, input: amendInput, run: amendAlert }),
  'alerts.end': action({ needs, input: alertId, run: endAlert }),
  'alerts.release': action({ needs, input: alertId, run: releaseAlert }),
  'alerts.turnDown': action({ needs, input: alertId, run: turnDownAlert }),
  'alerts.order': action({ needs, input: orderInput, run: orderAlerts }),
}
