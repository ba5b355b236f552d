'use client'
import { useTranslations } from 'next-intl'
import type { AuthAnswer } from './ask-auth'

/** Why it was refused, in words. */
export function Refusal({ answer }: { answer: AuthAnswer | undefined }) {
  const t = useTranslations('Desk.SignIn.errors')
  if (!answer || answer.ok) return null
  const { reason, waitSeconds = 60 } = answer
  const words =
    reason === 'too-many-tries'
      ? t(reason, { seconds: waitSeconds })
      : isKnown(reason)
        ? t(reason)
        : t('broken')
  return (
    <p role="alert" className="border-s-2 border-danger ps-3 text-small font-semibold text-danger">
      {words}
    </p>
  )
}

const known = [
  ...([
    'wrong-password',
    'wrong-code',
    'second-step-expired',
    'offline',
    'cross-site',
    'link-expired',
  ] as const),
  ...(['email-taken', 'password-too-plain', 'password-short', 'password-long', 'invalid-input'] as const),
]
const isKnown = (reason: string): reason is (typeof known)[number] => known.some((one) => one === reason)
