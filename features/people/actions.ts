import { action } from '@/features/accounts/action'
import { addPerson, changePerson } from './change-person'
import { namesOfPerson, suggestPeople } from './for-editors'
import { addInput, changeInput, idInput, mergeInput, suggestInput } from './input'
import { mergePerson, removePerson } from './merge-person'

export const peopleActions = {
  'people.add': action({ needs: 'people.manage', input: addInput, run: addPerson }),
  'people.change': action({ needs: 'people.manage', input: changeInput, run: changePerson }),
  'people.names': action({ needs: 'people.manage', input: idInput, run: namesOfPerson }),
  'people.suggest': action({ needs: 'people.manage', input: suggestInput, run: suggestPeople }),
  'people.merge': action({ needs: 'people.manage', input: mergeInput, run: mergePerson }),
  'people.remove': action({ needs: 'people.manage', input: idInput, run: removePerson }),
}
