import { z } from 'zod'
import { gripVariables } from './env-grip'
import { purgeGaps, purgeVariables } from './env-purge'
import { storageGaps, storageVariables } from './env-storage'

const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://news.example' })
  .transform((address) => new URL(address).origin)

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://hub.example/' })

const single = z.object({
  ...storageVariables,
  ...purgeVariables,
  ...gripVariables,
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: whole(0, 65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .refine((address) => /^postgres(ql)?:\/\//.test(address) && URL.canParse(address), {
      error: 'must be an address such as postgres://user:password@host:5432/name',
    })
    .optional(),
  SITE_URL: origin.optional(),
  PAGE_CACHE_BYTES: whole(0, Number.MAX_SAFE_INTEGER).default(134_217_728),
  /** What sessions are signed with; made and kept in the database where it is not set. */
  AUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  SMTP_URL: z
    .string()
    .refine((address) => /^smtps?:\/\//.test(address) && URL.canParse(address), {
      error: 'must be an address such as smtp://user:password@mail.example:587',
    })
    .optional(),
  MAIL_FROM: z.string().min(3).default('Marsad <desk@localhost>'),
  /** A hub that tells who follows our feeds (WebSub). */
  WEBSUB_HUB: httpAddress.optional(),
  /** Names us to the search engines that are told of changes (IndexNow); nobody is told where it is not set. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, { error: 'must be 8 to 128 letters, digits or hyphens' })
    .optional(),
  INDEXNOW_URL: httpAddress.default('https://api.indexnow.org/indexnow'),
  /** What partners show to get whole stories, separated by commas. */
  SYNDICATION_TOKENS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((token) => token.trim())
        .filter(Boolean),
    )
    .refine((tokens) => tokens.every((token) => /^[\x21-\x7e]{24,200}$/.test(token)), {
      error: 'must be tokens of at least 24 characters, separated by commas',
    }),
  /** What a receipt calls this process where several serve one database. */
  INSTANCE_NAME: z
    .string()
    .trim()
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u, {
      error: 'must be 1 to 100 characters that can be read in one line',
    })
    .optional(),
  /** For so long after SIGTERM it goes on answering, while /api/health says that others should be asked. */
  DRAIN_SECONDS: whole(0, 60).default(0),
  JOBS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const variables = single.superRefine((env, context) => {
  for (const [name, message] of [...storageGaps(env), ...purgeGaps(env)])
    context.addIssue({ code: 'custom', path: [name], message })
})

export type Env = Omit<z.infer<typeof variables>, 'SITE_URL'> & { SITE_URL: string }

/**
 * The environment, checked. An empty variable counts as not set.
 * Throws one message that names every variable that is wrong.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = variables.safeParse(filled)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The environment is not right:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  return { ...env, SITE_URL: env.SITE_URL ?? `http://localhost:${env.PORT}` }
}

/** Whether a variable is set, for what every page asks: reading all of them takes half a millisecond. */
export const isSet = (name: keyof Env): boolean => Boolean(process.env[name])
