import { z } from 'zod'

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://cdn.example' })
const isHttp = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address)
const secret = z.string().min(16, { error: 'must have at least 16 characters' })

/** Caches in front of us that are told by tag what is stale; none where nothing is set. */
export const purgeVariables = {
  /** Each Varnish's door for purges (deploy/varnish.vcl), separated by commas. */
  VARNISH_URLS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((one) => one.trim() || []))
    .refine((list) => list.every(isHttp), {
      error: 'must be addresses such as http://varnish:6091, separated by commas',
    }),
  FASTLY_SERVICE_ID: z
    .string()
    .regex(/^[A-Za-z0-9]{4,64}$/, { error: 'must be the id of a service' })
    .optional(),
  FASTLY_TOKEN: secret.optional(),
  FASTLY_API: httpAddress.default('https://api.fastly.com'),
  CLOUDFLARE_ZONE_ID: z
    .string()
    .regex(/^[0-9a-f]{32}$/, { error: 'must be 32 hexadecimal digits' })
    .optional(),
  CLOUDFLARE_TOKEN: secret.optional(),
  CLOUDFLARE_API: httpAddress.default('https://api.cloudflare.com/client/v4'),
  PURGE_WEBHOOK_URL: httpAddress.optional(),
  PURGE_WEBHOOK_SECRET: secret.optional(),
}

type Purge = z.infer<z.ZodObject<typeof purgeVariables>>

const pairs = [
  ['FASTLY_SERVICE_ID', 'FASTLY_TOKEN'],
  ['CLOUDFLARE_ZONE_ID', 'CLOUDFLARE_TOKEN'],
  ['PURGE_WEBHOOK_URL', 'PURGE_WEBHOOK_SECRET'],
] as const

/** What is missing beside what is set. */
export const purgeGaps = (env: Purge): (readonly [name: string, words: string])[] =>
  pairs
    .filter(([one, other]) => (env[one] === undefined) !== (env[other] === undefined))
    .map(([one, other]) => [one, `and ${other} must be set together, or neither`])
