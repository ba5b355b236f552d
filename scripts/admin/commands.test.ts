import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/db/client'
import { takeLock } from '@/db/lock'
import { listAudit } from '@/db/queries/audit'
import { markUser } from '@/db/queries/users'
import { onPostgres } from '@/db/testing'
import { acceptInvitation } from '@/features/accounts/accept-invitation'
import { resetPassword } from '@/features/accounts/reset-password'

// the site goes on beside it on PostgreSQL only: this process is the site, the command another one
onPostgres()
const siteUrl = 'https://news.example'
beforeAll(async () => {
  vi.stubEnv('SITE_URL', siteUrl)
  await database()
})

async function admin(args: readonly string[], env: Record<string, string> = {}) {
  const here = { ...process.env, SITE_URL: siteUrl, ...env }
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/admin.ts', ...args], { env: here })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, out, err }
}

const tokenIn = (text: string, page: string) =>
  new RegExp(`^${siteUrl}/admin/${page}/([\\w-]{43})$`, 'm').exec(text)?.[1] ?? 'no link'
const password = 'a long enough sentence'
const audited = async () =>
  (await listAudit(await database(), {}, 50)).map(({ actor, action }) => `${actor} ${action}`)

test('the first administrator, an invitation and a forgotten password, beside a running site', async () => {
  const first = await admin(['first'])
  const made = { name: 'Layla', email: 'layla@news.example', password, locale: 'ar' } as const
  const accepted = await acceptInvitation({ ...made, token: tokenIn(first.out, 'welcome') }, new Date())
  expect([first.code, accepted.ok]).toEqual([0, true])
  expect(await admin(['first'])).toMatchObject({ code: 1, out: '' })

  const invited = await admin(['invite', ' Omar@News.example ', 'editor', 'Omar', 'Said'])
  const joined = await acceptInvitation(
    { name: 'Omar', password, locale: 'en', token: tokenIn(invited.out, 'welcome') },
    new Date(),
  )
  expect(joined).toEqual({ ok: true, value: { email: 'omar@news.example' } })
  expect((await admin(['invite', 'omar@news.example', 'chief'])).err).toContain('has an account')

  const reset = await admin(['reset', 'OMAR@news.example'])
  const token = tokenIn(reset.out, 'reset')
  expect(await resetPassword({ token, password: 'another long sentence' }, new Date())).toMatchObject({
    ok: true,
  })
  expect(await resetPassword({ token, password: 'another long sentence' }, new Date())).toMatchObject({
    ok: false,
  })
  expect((await audited()).filter((line) => line.startsWith('operator'))).toEqual([
    'operator users.askReset',
    'operator users.invite',
  ])

  const listed = await admin(['users'])
  expect(listed.out).toMatch(/^layla@news\.example +admin +never seen +password +Layla$/m)
  expect(listed.out).toMatch(/^omar@news\.example +editor/m)
}, 60_000)

test('what cannot be done is said, with 1; what cannot be understood, with 2', async () => {
  const [unknown, nothing, wrong, role, away] = await Promise.all([
    admin(['reset', 'nobody@news.example']),
    admin([]),
    admin(['reset', 'not an address']),
    admin(['invite', 'new@news.example', 'boss']),
    admin(['users'], { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }),
  ])
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('nobody@news.example')
  expect(nothing.code).toBe(2)
  expect(nothing.err).toContain('npm run admin -- reset EMAIL')
  expect(wrong).toMatchObject({ code: 2, out: '' })
  expect(role.code).toBe(2)
  expect(role.err).toContain('reporter, editor, chief, admin')
  expect(away.code).toBe(1)
  expect(away.err).toContain('does not answer')
}, 60_000)

test('a closed account gets no link', async () => {
  const db = await database()
  const [user] = (await db.execute<{ id: string }>("select id from users where role = 'editor'")).rows
  await markUser(db, user?.id ?? '', { disabledAt: new Date() }, new Date())
  expect((await admin(['reset', 'omar@news.example'])).code).toBe(1)
}, 30_000)

test('an embedded database that the site has open is left alone, and what to do is said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-admin-'))
  const release = await takeLock(join(folder, 'lock'))
  const refused = await admin(['reset', 'layla@news.example'], { DATABASE_URL: '', DATA_DIR: folder })
  await release()
  rmSync(folder, { recursive: true })
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('stop the site')
}, 30_000)
