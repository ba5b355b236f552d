import { database } from '@/db/client'
import { listUsers } from '@/db/queries/users'
import { operator } from '@/features/accounts/actor'
import { firstAdminLink } from '@/features/accounts/first-admin'
import { emailAddress, personName } from '@/features/accounts/input'
import { inviteLink } from '@/features/accounts/invite-user'
import { roles } from '@/features/accounts/permissions'
import { resetLink } from '@/features/accounts/reset-password'

const usage = `Usage:
  npm run admin -- first                      the link that makes the first administrator, while nobody has an account
  npm run admin -- invite EMAIL ROLE [NAME]   a link that makes an account (${roles.join(', ')})
  npm run admin -- reset EMAIL                a link with which somebody sets a new password
  npm run admin -- users                      everybody with an account

Links are printed here and nowhere else; each is good once, and replaces the one before. They begin with SITE_URL.
With PostgreSQL the site may go on running; stop it first if it runs on the embedded database.`

/** The command cannot be understood. */
export class UsageError extends Error {}
/** It is understood, and cannot be done. */
export class Refusal extends Error {}

/** Does one command of whoever runs the machine; answers what there is to say. */
export async function runCommand(args: readonly string[], now: Date): Promise<string> {
  const [name = '', ...given] = args
  if (['help', '--help', '-h'].includes(name)) return usage
  if (name === 'first' && given.length === 0) return first(now)
  if (name === 'users' && given.length === 0) return users(now)
  if (name === 'reset' && given.length === 1) return reset(given[0], now)
  if (name === 'invite' && given.length >= 2) return invite(given, now)
  throw new UsageError(usage)
}

async function first(now: Date): Promise<string> {
  const url = await firstAdminLink(now)
  if (!url)
    throw new Refusal(
      'Somebody has an account already. Use "invite EMAIL admin" for another administrator, or "reset EMAIL".',
    )
  return `The first administrator's link, good once and for a day:\n${url}`
}

async function reset(given: string | undefined, now: Date): Promise<string> {
  const email = readEmail(given)
  const url = await resetLink(email, now, operator)
  if (!url) throw new Refusal(`No open account has the address ${email}. "users" lists them.`)
  return `A new password for ${email}, good once and for two hours:\n${url}`
}

async function invite([given, asked, ...words]: readonly string[], now: Date): Promise<string> {
  const email = readEmail(given)
  const role = roles.find((one) => one === asked)
  if (!role) throw new UsageError(`There is no role "${asked ?? ''}". Roles: ${roles.join(', ')}.`)
  const name = words.length === 0 ? null : readName(words.join(' '))
  const made = await inviteLink({ email, name, role }, { actor: operator, invitedBy: null }, now)
  if (!made) throw new Refusal(`${email} has an account. "reset ${email}" gives it a new password.`)
  return `An account as ${role} for ${email}, good once and for seven days:\n${made.url}`
}

/** A line for each account: who, as what, and whether they are here. */
async function users(now: Date): Promise<string> {
  const rows = await listUsers(await database())
  if (rows.length === 0)
    return 'Nobody has an account. "first" prints the link that makes the first administrator.'
  const lines = rows.map(({ email, role, name, disabledAt, hasSecondFactor, seenAt }) => [
    email,
    role,
    disabledAt ? 'closed' : seenAt ? `seen ${seenAt.toISOString().slice(0, 10)}` : 'never seen',
    hasSecondFactor ? 'two steps' : 'password',
    name,
  ])
  const widths = [0, 1, 2, 3].map((at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const table = lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
  return [...table, `${rows.length} accounts on ${now.toISOString().slice(0, 10)}`].join('\n')
}

function readEmail(given: string | undefined): string {
  const parsed = emailAddress.safeParse(given)
  if (!parsed.success) throw new UsageError(`"${given ?? ''}" is not an e-mail address.`)
  return parsed.data
}

function readName(given: string): string {
  const parsed = personName.safeParse(given)
  if (!parsed.success) throw new UsageError('A name has 2 to 80 characters.')
  return parsed.data
}
