import { expect, test } from 'vitest'
import { may, permissions, type Permission, type Role } from '@/features/accounts/permissions'
import { stepsFor } from './steps'

const all = Object.keys(permissions) as Permission[]
const of = (role: Role) => all.filter((permission) => may(role, permission))

test.each([
  ['reporter', 'draft', false, 'submit', []],
  ['reporter', 'in-review', false, undefined, []],
  ['editor', 'draft', false, 'publish', ['schedule', 'submit']],
  ['editor', 'in-review', false, 'publish', ['schedule', 'sendBack']],
  ['editor', 'scheduled', true, 'schedule', ['publish', 'unpublishAt', 'unschedule']],
  ['editor', 'published', true, 'update', ['unpublishAt', 'withdraw']],
  ['editor', 'published', false, undefined, ['update', 'unpublishAt', 'withdraw']],
  ['chief', 'published', true, 'update', ['unpublishAt', 'withdraw', 'kill']],
  ['editor', 'withdrawn', false, 'return', []],
  ['chief', 'withdrawn', false, 'return', ['kill']],
  ['chief', 'killed', true, undefined, []],
] as const)('%s, %s, changed: %s → %s', (role, status, isChanged, primary, others) => {
  expect(stepsFor({ status, isChanged, mayWrite: true }, of(role))).toEqual({ primary, others })
})

test('who may not write decides nothing', () => {
  const steps = stepsFor({ status: 'draft', isChanged: true, mayWrite: false }, of('chief'))
  expect(steps).toEqual({ primary: undefined, others: [] })
})
