import { database } from '@/db/client'
import { listImportRecords, upsertImportRecords } from '@/db/queries/store-imports'
import { ingestPicture } from '@/features/media/ingest-picture'
import type { ImportReport } from '../import-report'
import type { Attachment, Survey } from './survey'
import { findUpload, uploadPath, type UploadedFile } from './uploads'

type Options = {
  origin: string
  locale: string
  uploads?: string
  isDryRun: boolean
  now: Date
  report: ImportReport
}

/** Takes in the pictures that stories show, each once, as far as their files are at hand. Nothing is fetched. */
export function makePictureFinder(survey: Survey, options: Options) {
  const { uploads, report } = options
  const known = new Map<string, number | undefined>()
  const atHand = new Set<string>()
  const byPath = new Map(
    [...survey.attachments.values()].map((attachment) => [pathOf(attachment), attachment]),
  )
  const attachmentOf = (address: string) =>
    address.startsWith('attachment:')
      ? survey.attachments.get(address.slice(11))
      : byPath.get(uploadPath(address) ?? '')

  async function take(address: string): Promise<number | undefined> {
    const attachment = attachmentOf(address)
    const file = uploads ? await findUpload(uploads, attachment ? pathOf(attachment) : address) : undefined
    if (!file) return undefined
    atHand.add(address)
    if (options.isDryRun) return undefined
    const words = attachment ?? byPath.get(file.relative)
    return takeFile(file, words, options)
  }

  return {
    /** The media row of an address that `take` has been asked about. */
    mediaFor: (address: string) => known.get(address),
    attachmentOf,
    async take(addresses: Iterable<string>, where: string) {
      for (const address of new Set(addresses)) {
        if (!known.has(address)) known.set(address, await take(address))
        if (!atHand.has(address))
          report.problem('missing-picture', pictureName(address, attachmentOf(address)), where)
      }
    },
  }
}

async function takeFile(
  file: UploadedFile,
  words: Attachment | undefined,
  { origin, locale, now, report }: Options,
) {
  const db = await database()
  const [record] = await listImportRecords(db, origin, 'media', [file.relative])
  if (record?.contentHash === file.stamp) return record.targetId
  const texts = { [locale]: { alt: words?.alt ?? '', caption: words?.caption || undefined } }
  const taken = await ingestPicture(db, { bytes: await file.read(), texts, sourceUrl: words?.url })
  if (!taken.ok) {
    report.problem('bad-picture', taken.reason, file.relative)
    return undefined
  }
  report.count('media', 'created')
  const row = {
    origin,
    kind: 'media',
    externalId: file.relative,
    targetId: taken.value,
    contentHash: file.stamp,
    importedAt: now,
  }
  await upsertImportRecords(db, [row])
  return taken.value
}

const pathOf = ({ file, url }: Attachment) => uploadPath(file) ?? uploadPath(url) ?? ''
const pictureName = (address: string, attachment: Attachment | undefined) =>
  attachment?.url ?? address.slice(0, 300)
