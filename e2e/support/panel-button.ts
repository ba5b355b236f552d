import type { Locator, Page } from '@playwright/test'
import type { Translator } from '@/i18n/translator'

/** What opens the panel of a reader's choices, in the masthead. */
export const panelButton = (reader: Page, t: Translator): Locator =>
  reader.getByRole('banner').getByRole('button', { name: t('Masthead.settings') })
