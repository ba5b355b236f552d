import type { Db } from '@/db/client'
import { insertRedirects, listImportRecords, upsertImportRecords } from '@/db/queries/store-imports'
import { insertStaticPage, markStaticPageRewritten } from '@/db/queries/store-site'
import { tags } from '@/delivery/tags'
import { editionPath } from '@/features/settings/site'
import { decodeSegment, makeSlug } from '@/lib/slug'
import { cleanWords } from '../clean-words'
import { bodyFromHtml } from './body-from-item'
import { labelOf, type WxrContext } from './story-from-item'
import type { WxrItem } from './wxr-records'

type IncomingPage = {
  item: WxrItem
  origin: string
  externalId: string
  contentHash: string
  oldPaths: readonly string[]
}

/** Takes a WordPress page in as a static page, by the rules of stories; answers the tags that became stale. */
export async function takePageIn(tx: Db, page: IncomingPage, context: WxrContext): Promise<string[]> {
  const { report, now } = context.run
  const { item, origin, externalId, contentHash, oldPaths } = page
  const [record] = await listImportRecords(tx, origin, 'page', [externalId])
  if (record?.contentHash === contentHash) {
    report.count('page', 'unchanged')
    return []
  }
  const columns = columnsFrom(item, context)
  const written = record ? await rewrite(tx, record, columns) : await insert(tx, item, columns, context)
  if (!written) {
    report.count('page', 'conflict')
    report.problem('conflict', 'edited here since', labelOf(item))
    return []
  }
  report.count('page', record ? 'updated' : 'created')
  await upsertImportRecords(tx, [
    { origin, kind: 'page', externalId, targetId: written.id, contentHash, importedAt: now },
  ])
  const toPath = written.slug && editionPath(context.run.locale, `/pages/${written.slug}`)
  if (toPath)
    await insertRedirects(
      tx,
      oldPaths.map((fromPath) => ({ fromPath, toPath })),
    )
  return [tags.staticPage(written.id), tags.site]
}

type Columns = ReturnType<typeof columnsFrom>

function columnsFrom(item: WxrItem, { run, pictures, readMoment }: WxrContext) {
  return {
    headline: cleanWords(item.title, 300) || `#${item.id}`,
    standfirst: cleanWords(item.excerpt, 1_000) || null,
    body: bodyFromHtml(item.content, { mediaFor: pictures.mediaFor }, run.report, labelOf(item)),
    updatedAt: readMoment(item.modifiedGmt, item.modified) ?? run.now,
  }
}

async function rewrite(tx: Db, record: { targetId: number; importedAt: Date }, columns: Columns) {
  const isWritten = await markStaticPageRewritten(tx, record.targetId, columns, record.importedAt)
  return isWritten ? { id: record.targetId, slug: undefined } : undefined
}

async function insert(tx: Db, item: WxrItem, columns: Columns, { run: { locale } }: WxrContext) {
  const slug = decodeSegment(item.slug).replace(/[^\p{L}\p{M}\p{N}-]+/gu, '-') || makeSlug(columns.headline)
  for (let number = 1; number < 100; number++) {
    const candidate = number === 1 ? slug : `${slug}-${number}`
    const id = await insertStaticPage(tx, {
      ...columns,
      locale,
      slug: candidate,
      isInFooter: false,
      position: 100,
    })
    if (id !== undefined) return { id, slug: candidate }
  }
  throw new Error(`No free slug for the page ${slug}`)
}
