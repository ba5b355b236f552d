import { moveMedia } from '@/features/media/move-media'
import { storeOf, type StoreKind } from '@/features/media/store'
import { readEnv } from '@/lib/env'
import { Refusal, UsageError } from '../admin/commands'

const usage = `Usage:
  npm run media -- move --to s3|disk [--remove]   carries the pictures to the other store, and reads each back

Both stores are those of the environment: DATA_DIR and S3_BUCKET. The site may go on running. In this order: move; set
MEDIA_STORE and start every instance anew; move once more, for what came in between. With --remove each file goes from
where it was once the other store has it: only after MEDIA_STORE names the other one. Run it again if it broke off.`

const kinds: readonly StoreKind[] = ['disk', 's3']

/** Does one command about the files of pictures; answers what there is to say. `tell` hears how far it is. */
export async function runMediaCommand(
  args: readonly string[],
  tell: (line: string) => void,
): Promise<string> {
  const [name = '', flag, target, ...more] = args
  if (['help', '--help', '-h'].includes(name)) return usage
  const to = kinds.find((kind) => kind === target)
  const isAsked = name === 'move' && flag === '--to' && to !== undefined
  if (!isAsked || more.some((one) => one !== '--remove') || more.length > 1) throw new UsageError(usage)
  const { MEDIA_STORE, S3_BUCKET } = readEnv()
  if (!S3_BUCKET)
    throw new Refusal('S3_BUCKET is not set: it names the bucket that files are moved to or from.')
  const remove = more.length === 1
  if (remove && MEDIA_STORE !== to)
    throw new Refusal(
      `The site still reads from ${MEDIA_STORE}. Set MEDIA_STORE=${to}, start it anew, then remove the old files.`,
    )
  const from: StoreKind = to === 's3' ? 'disk' : 's3'
  const told = ({ files, bytes }: { files: number; bytes: number }) => {
    if (files % 50 === 0) tell(`${files} files, ${megabytes(bytes)}`)
  }
  const { files, bytes, carried, removed } = await moveMedia(storeOf(from), storeOf(to), { remove, told })
  return [
    `${files} files (${megabytes(bytes)}) of ${from} are on ${to}, byte for byte: ${carried} were carried over now.`,
    removed > 0 ? `${removed} were removed from ${from}.` : `Nothing was removed from ${from}.`,
  ].join('\n')
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
