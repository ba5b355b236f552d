import { createTransport } from 'nodemailer'
import { readEnv } from '@/lib/env'
import { log } from '@/lib/log'

export type Mail = { subject: string; text: string; html: string }

const TIMEOUT_MS = 10_000

/** Whether a mail server is set. */
export const canMail = (): boolean => readEnv().SMTP_URL !== undefined

/** Sends a mail; answers whether a server took it. A mail that cannot be sent is logged and never stops a verb. */
export async function sendMail(to: string, { subject, text, html }: Mail): Promise<boolean> {
  const { SMTP_URL, MAIL_FROM } = readEnv()
  if (!SMTP_URL) return false
  const limits = { connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS }
  const transport = createTransport({ url: SMTP_URL, ...limits })
  try {
    await transport.sendMail({ from: MAIL_FROM, to, subject, text, html })
    return true
  } catch (error) {
    log.error('a mail was not sent', { error })
    return false
  } finally {
    transport.close()
  }
}
