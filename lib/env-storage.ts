import { z } from 'zod'

const httpAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example' })

/** Where the bytes of pictures are kept, and how the bucket is reached where it is one. */
export const storageVariables = {
  MEDIA_STORE: z.enum(['disk', 's3'], { error: 'must be disk or s3' }).default('disk'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'must be the name of a bucket' })
    .optional(),
  /** Not set for Amazon's own. */
  S3_ENDPOINT: httpAddress.optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, { error: 'must be a region such as eu-central-1' })
    .default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
}

type Storage = z.infer<z.ZodObject<typeof storageVariables>>

/** What is missing beside what is set: the variable, and what is to be done about it. */
export function storageGaps(env: Storage): (readonly [name: string, words: string])[] {
  const gaps: (readonly [string, string])[] = []
  if (env.MEDIA_STORE === 's3' && !env.S3_BUCKET)
    gaps.push(['S3_BUCKET', 'must be set where MEDIA_STORE is s3'])
  if ((env.S3_ACCESS_KEY_ID === undefined) !== (env.S3_SECRET_ACCESS_KEY === undefined))
    gaps.push(['S3_ACCESS_KEY_ID', 'and S3_SECRET_ACCESS_KEY must be set together, or neither'])
  return gaps
}
