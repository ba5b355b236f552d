/** What the entrance and better-auth answered: done, or the key of a message that says why not. */
export type AuthAnswer<Value = unknown> =
  { ok: true; value: Value } | { ok: false; reason: string; waitSeconds?: number }

const reasons: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-password',
  INVALID_EMAIL: 'wrong-password',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'second-step-expired',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too-many-tries',
  PASSWORD_TOO_SHORT: 'password-short',
  PASSWORD_TOO_LONG: 'password-long',
}

async function post(path: string, body: object): Promise<Response | undefined> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return fetch(path, init).catch(() => undefined)
}

async function askAuth<Value>(step: string, body: object = {}): Promise<AuthAnswer<Value>> {
  const response = await post(`/api/auth/${step}`, body)
  if (!response) return { ok: false, reason: 'offline' }
  if (response.status === 429) {
    const waitSeconds = Number(response.headers.get('x-retry-after') ?? 60)
    return { ok: false, reason: 'too-many-tries', waitSeconds }
  }
  const said = await response.json().catch(() => undefined)
  if (response.ok) return { ok: true, value: said }
  return {
    ok: false,
    reason: reasons[String(said?.code)] ?? (response.status === 401 ? 'wrong-password' : 'broken'),
  }
}

/** A step of somebody without a session (app/api/entrance). */
export async function askEntrance(
  step: 'accept' | 'reset' | 'forgot',
  body: object,
): Promise<AuthAnswer<{ email: string } | null> & { fields?: Record<string, string> }> {
  const response = await post(`/api/entrance/${step}`, body)
  return (await response?.json().catch(() => undefined)) ?? { ok: false, reason: 'offline' }
}

export const signIn = (email: string, password: string) =>
  askAuth<{ twoFactorRedirect?: boolean }>('sign-in/email', { email, password })

/** The second step: six digits of an app, or one of the recovery codes. */
export const verifySecondFactor = (code: string) =>
  /^\d{6}$/.test(code)
    ? askAuth('two-factor/verify-totp', { code })
    : askAuth('two-factor/verify-backup-code', { code })

export const signOut = () => askAuth('sign-out')

export const changePassword = (currentPassword: string, newPassword: string) =>
  askAuth('change-password', { currentPassword, newPassword, revokeOtherSessions: true })

export const startSecondFactor = (password: string) =>
  askAuth<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', { password })

export const stopSecondFactor = (password: string) => askAuth('two-factor/disable', { password })

export const endOtherSessions = () => askAuth('revoke-other-sessions')
