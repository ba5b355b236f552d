import { action } from '@/features/accounts/action'
import { orderSections, removeSection } from './arrange-sections'
import { addSection, changeSection } from './change-section'
import { namesOfSection } from './for-editors'
import { addInput, changeInput, idInput, orderInput } from './input'

export const sectionActions = {
  'sections.add': action({ needs: 'sections.manage', input: addInput, run: addSection }),
  'sections.change': action({ needs: 'sections.manage', input: changeInput, run: changeSection }),
  'sections.names': action({ needs: 'sections.manage', input: idInput, run: namesOfSection }),
  'sections.order': action({ needs: 'sections.manage', input: orderInput, run: orderSections }),
  'sections.remove': action({ needs: 'sections.manage', input: idInput, run: removeSection }),
}
