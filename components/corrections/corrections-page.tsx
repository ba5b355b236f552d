import { ListPage } from '@/components/lists/list-page'
import { Pagination } from '@/components/lists/pagination'
import type { CorrectionPage } from '@/features/corrections/for-readers'
import type { Head } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { editionPath, type Site } from '@/features/settings/site'

type CorrectionsPageProps = { shell: Shell; head: Head; list: CorrectionPage }

export function CorrectionsPage({ shell, head, list }: CorrectionsPageProps) {
  const { site } = shell
  const { t, settings } = site
  const first = editionPath(site.locale, '/corrections')
  const { contactEmail } = settings
  const email = contactEmail && (
    <a href={`mailto:${contactEmail}`} className="underline underline-offset-4">
      <bdi dir="ltr">{contactEmail}</bdi>
    </a>
  )
  return (
    <ListPage
      shell={shell}
      head={head}
      title={t('Corrections.title')}
      standfirst={t('Corrections.intro')}
      facts={email}
      lead={<Policy text={settings.correctionPolicy[site.locale]} />}
    >
      <div className="max-w-[54rem] border-t-[3px] border-ink">
        {list.corrections.length === 0 && <p className="py-6 text-muted">{t('Corrections.none')}</p>}
        <ol className="rows">
          {list.corrections.map((correction) => (
            <CorrectionRow key={correction.id} site={site} correction={correction} />
          ))}
        </ol>
        <Pagination
          site={site}
          page={list.page}
          pages={list.pages}
          hrefOf={(page) => (page > 1 ? `${first}?page=${page}` : first)}
        />
      </div>
    </ListPage>
  )
}

/** How this newsroom puts mistakes right, in its own words. */
function Policy({ text }: { text: string | undefined }) {
  if (!text) return null
  return (
    <div className="mb-7 grid max-w-measure gap-3 leading-relaxed">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        <p key={index} className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </div>
  )
}

function CorrectionRow({
  site,
  correction,
}: {
  site: Site
  correction: CorrectionPage['corrections'][number]
}) {
  const { t, dates } = site
  const { correctedAt, text, headline, path } = correction
  return (
    <li className="grid gap-x-8 gap-y-1 py-5 sm:grid-cols-[12.5rem_minmax(0,1fr)]">
      <p className="meta pt-0.5">
        <time dateTime={dates.machine(correctedAt)}>{dates.dateTime(correctedAt)}</time>
      </p>
      <div className="max-w-measure">
        <p className="text-[1.0625rem] leading-relaxed">{text}</p>
        <p className="mt-1.5 text-small font-bold text-accent">
          <a href={`${path}#corrections`}>{t('Corrections.inStory', { headline })}</a>
        </p>
      </div>
    </li>
  )
}
