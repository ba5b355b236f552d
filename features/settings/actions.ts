import { action } from '@/features/accounts/action'
import { arrangeEditions } from './arrange-editions'
import { editionsInput, saveInput } from './input'
import { saveSettings } from './save-settings'

const needs = 'settings.manage'

export const settingsActions = {
  'settings.save': action({ needs, input: saveInput, run: saveSettings }),
  'settings.editions': action({ needs, input: editionsInput, run: arrangeEditions }),
}
