import { z } from 'zod'
import { locales } from '@/i18n/locales'
import { roles } from './permissions'
import { LEAST_PASSWORD, MOST_PASSWORD } from './password-length'

/** A person's name as bylines and lists show it: one line, nothing invisible. */
export const personName = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(2).max(80))

export const emailAddress = z.string().trim().toLowerCase().pipe(z.email().max(200))
export const password = z.string().min(LEAST_PASSWORD).max(MOST_PASSWORD)
export const language = z.enum(locales)
export const role = z.enum(roles)
export const userId = z.string().regex(/^[\w-]{1,64}$/)
export const token = z.string().regex(/^[\w-]{43}$/)

export const acceptInput = z.object({
  token,
  name: personName,
  email: emailAddress.optional(),
  password,
  locale: language,
})
export const resetInput = z.object({ token, password })
export const forgotInput = z.object({ email: emailAddress, locale: language })
/** Whose account somebody tries to sign in to, as they typed it. */
export const accountTried = z.object({ email: z.string().max(320) })
export const inviteInput = z.object({ email: emailAddress, name: personName, role })
