import { z } from 'zod'
import { action } from './action'
import { disableUser, enableUser, endSessions, setOwn, setPerson, setRole } from './change-user'
import { inviteInput, language, personName, role, userId } from './input'
import { inviteUser, revokeInvitation } from './invite-user'

const needs = 'users.manage'
const ofUser = z.object({ id: userId })
const rowId = z.number().int().positive().max(2_147_483_647)

export const accountActions = {
  'users.invite': action({ needs, input: inviteInput, run: inviteUser }),
  'users.revokeInvitation': action({ needs, input: z.object({ id: rowId }), run: revokeInvitation }),
  'users.setRole': action({ needs, input: ofUser.extend({ role }), run: setRole }),
  'users.setPerson': action({ needs, input: ofUser.extend({ personId: rowId.nullable() }), run: setPerson }),
  'users.disable': action({ needs, input: ofUser, run: disableUser }),
  'users.enable': action({ needs, input: ofUser, run: enableUser }),
  'users.endSessions': action({ needs, input: ofUser, run: endSessions }),
  'account.setLanguage': action({
    needs: 'account.manage',
    input: z.object({ locale: language }),
    run: setOwn,
  }),
  'account.setName': action({
    needs: 'account.manage',
    input: z.object({ name: personName }),
    run: setOwn,
  }),
}
