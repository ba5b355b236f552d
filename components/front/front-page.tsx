import { Document } from '@/components/document/document'
import { MostRead } from '@/components/lists/most-read'
import { River } from '@/components/lists/river'
import type { Head } from '@/features/seo/heads'
import type { Front } from '@/features/front/for-readers'
import type { Shell } from '@/features/settings/shell'
import { editionPath } from '@/features/settings/site'
import { Lead } from './lead'
import { LiveStrip } from './live-strip'
import { OpinionRow } from './opinion-row'
import { SecondaryRow } from './secondary-row'
import { SectionBlock } from './section-block'
import { SectionBlocks } from './section-blocks'

type FrontPageProps = { shell: Shell; head: Head; front: Front }

export function FrontPage({ shell, head, front }: FrontPageProps) {
  const { site } = shell
  const { t } = site
  const [firstBlock, ...blocks] = front.blocks
  // a block of the editors' takes the place of the rail
  const most = !front.blocks.some(({ isMostRead }) => isMostRead) && (
    <MostRead site={site} stories={front.mostRead} heading={t('Front.mostRead')} />
  )
  // without a picture the lead is not as high as the river beside it: the next stories stand under it
  const isWordsAlone = front.lead !== undefined && !front.lead.picture
  const lead = front.lead && <Lead shell={shell} story={front.lead} />
  const top = isWordsAlone ? (
    <div className="min-w-0">
      {lead}
      <SecondaryRow shell={shell} stories={front.secondary} isNarrow />
    </div>
  ) : (
    lead
  )
  return (
    <Document shell={shell} head={head} current="home">
      <div className="wrap">
        <h1 className="sr-only">{t('Front.title')}</h1>
        <LiveStrip shell={shell} stories={front.live} />
        {!front.lead && <p className="py-16 text-center text-muted">{t('Front.nothing')}</p>}
        <div className="beside grid gap-8 pt-4 pb-6 lg:pt-6">
          {top}
          {front.river.length > 0 && (
            <section aria-labelledby="river">
              <h2 id="river" className="bar">
                {t('Front.river')}
              </h2>
              <River shell={shell} stories={front.river} />
              <a
                href={editionPath(site.locale, '/latest')}
                className="mt-2 inline-block py-2 font-bold text-accent"
              >
                {t('Front.allNews')}
              </a>
            </section>
          )}
        </div>
        {!isWordsAlone && <SecondaryRow shell={shell} stories={front.secondary} />}
        {firstBlock && <SectionBlock shell={shell} block={firstBlock} aside={most} />}
        <OpinionRow shell={shell} stories={front.opinion} />
        {!firstBlock && most && (
          <div className="sm:[&_ol]:columns-2 sm:[&_ol]:gap-x-12 [&_li]:break-inside-avoid">{most}</div>
        )}
        <SectionBlocks shell={shell} blocks={blocks} />
      </div>
    </Document>
  )
}
