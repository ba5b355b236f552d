import { TOTP, URI } from 'otpauth'
import { expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { openBrowser, password } from '@/features/accounts/browser/testing'
import { makeUser } from '@/features/accounts/testing'
import { testDesk } from '@/features/articles/decide/testing'
import { POST } from './route'

const desk = testDesk()

test('what users do to their own way in stands in the log, and what fails does not', async () => {
  const { id, email } = await makeUser(desk.db, { password })
  const window = openBrowser(POST)
  await window.signIn(email)
  const { body } = await window.ask('two-factor/enable', { password })
  const totp = URI.parse(String(body.totpURI))
  if (!(totp instanceof TOTP)) throw new Error('Not a TOTP')
  await window.ask('two-factor/verify-totp', { code: '000000' })
  expect(await window.ask('two-factor/verify-totp', { code: totp.generate() })).toMatchObject({ status: 200 })
  const next = { newPassword: 'another long sentence' }
  await window.ask('change-password', { ...next, currentPassword: 'wrong' })
  expect(await window.ask('change-password', { ...next, currentPassword: password })).toMatchObject({
    status: 200,
  })
  expect(await window.ask('two-factor/disable', { password: next.newPassword })).toMatchObject({
    status: 200,
  })
  const log = await listAudit(desk.db, { actor: id }, 10)
  expect(log.map(({ action, subjectId }) => [action, subjectId])).toEqual([
    ['account.secondFactorOff', id],
    ['account.changePassword', id],
    ['account.secondFactorOn', id],
  ])
})
