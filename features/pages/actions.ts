import { action } from '@/features/accounts/action'
import { createInput, idInput, orderInput, saveInput } from './input'
import { createPage, orderPages, removePage } from './manage-pages'
import { savePage } from './save-page'

export const pagesActions = {
  'pages.create': action({ needs: 'pages.manage', input: createInput, run: createPage }),
  'pages.save': action({ needs: 'pages.manage', input: saveInput, run: savePage }),
  'pages.order': action({ needs: 'pages.manage', input: orderInput, run: orderPages }),
  'pages.remove': action({ needs: 'pages.manage', input: idInput, run: removePage }),
}
