import { editionFileRoute, riversOf } from '@/app/machine-file'
import { shardNamed, shardPath } from '@/features/feeds/sitemap-shards'
import { getSitemapShard, hasShard } from '@/features/feeds/sitemaps'
import { editionPath } from '@/features/settings/site'

export const dynamic = 'force-dynamic'

/** A part of an edition's sitemap: /sitemaps/pages.xml, /sitemaps/2026-11.xml. It names translations too. */
export const GET = editionFileRoute<{ shard: string }>(
  'application/xml; charset=utf-8',
  async (params, site, now) => {
    const shard = shardNamed(params.shard)
    if (!shard || !(await hasShard(site, shard, now))) return undefined
    return {
      path: editionPath(site.locale, shardPath(shard)),
      make: async (current, at) => ({
        ...(await riversOf(
          current.editions.map((edition) => edition.locale),
          at,
        )),
        body: await getSitemapShard(current, shard, at),
      }),
    }
  },
)
