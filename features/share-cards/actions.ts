import { action } from '@/features/accounts/action'
import { idInput } from '@/features/articles/input'
import { drawDraftCard } from './draw-draft'

export const shareCardActions = {
  'shareCards.draw': action({ needs: 'articles.read', input: idInput, run: drawDraftCard }),
}
