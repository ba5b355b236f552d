import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { Home } from '@/features/desk/for-editors'
import type { Site } from '@/features/settings/site'
import { isolate } from '@/lib/bidi'
import { jobName } from '../jobs/job-name'
import { AlertLists } from './alert-lists'
import { FrontsInNeed } from './fronts-in-need'
import { EndingRights } from './ending-rights'
import { HomeList, type HomeLine } from './home-list'

/** A line or two of what was said; the rest is in the story. */
const MOST_SAID = 300

type HomeScreenProps = { site: Site; home: Home; now: Date }
type Story = { id: number; headline: string; locale: string; at: Date | null }

/** What needs somebody on one side; on the other what they have begun, and what readers got last. */
export function HomeScreen({ site, home, now }: HomeScreenProps) {
  const { t } = site
  const isQuiet =
    [home.sentBack, home.mentions, home.inReview, home.scheduled, home.undecided, home.failed]
      .concat(home.drafts)
      .every((list) => list.length === 0) &&
    home.fronts.length + home.waiting.length + home.endingRights.length === 0
  return (
    <>
      {isQuiet && (
        <div className="mb-6">
          <EmptyState
            title={t('Desk.Home.quietTitle')}
            action={
              <LinkButton href="/admin/articles/new" variant="primary">
                {t('Desk.Stories.new')}
              </LinkButton>
            }
          >
            {t('Desk.Home.quiet')}
          </EmptyState>
        </div>
      )}
      <div className="grid gap-x-10 gap-y-7 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid content-start gap-7">
          <AlertLists site={site} home={home} now={now} />
          <FrontsInNeed site={site} fronts={home.fronts} now={now} />
          <EndingRights site={site} pictures={home.endingRights} now={now} />
          <Waiting site={site} home={home} now={now} />
        </div>
        <div className="grid content-start gap-7">
          <Own site={site} home={home} now={now} />
        </div>
      </div>
    </>
  )
}

/** What somebody else waits for. */
function Waiting({ site, home, now }: HomeScreenProps) {
  const { t } = site
  const line = lineOf(site)
  return (
    <>
      {home.failed.length > 0 && (
        <HomeList
          {...listOf(site, now, 'failed')}
          all="/admin/jobs"
          lines={home.failed.map(({ id, kind, at }) => ({
            ...{ key: id, href: '/admin/jobs', at },
            text: t('Desk.Home.failed.row', { job: jobName(t, kind) }),
          }))}
        />
      )}
      <HomeList
        {...listOf(site, now, 'sentBack')}
        lines={home.sentBack.map((draft) => ({
          ...line(draft),
          at: draft.noteAt ?? draft.at,
          note: said(site, draft.noteBy, draft.note),
        }))}
      />
      <HomeList
        {...listOf(site, now, home.decides ? 'inReview' : 'handedIn')}
        all={`/admin/articles?status=in-review${home.decides ? '' : '&mine=1'}`}
        lines={home.inReview.map((story) => ({
          ...line(story),
          note: home.decides && story.by ? <bdi>{story.by}</bdi> : undefined,
        }))}
      />
      <HomeList
        {...listOf(site, now, 'mentions')}
        lines={home.mentions.map(({ articleId, createdAt, authorName, text, ...mention }) => ({
          ...line({ ...mention, id: articleId, at: createdAt }),
          key: mention.id,
          note: said(site, authorName, text),
        }))}
      />
      <HomeList
        {...listOf(site, now, 'scheduled')}
        all="/admin/articles?status=scheduled"
        lines={home.scheduled.map(line)}
      />
    </>
  )
}

/** What one began oneself, and what readers got last. */
function Own({ site, home, now }: HomeScreenProps) {
  const line = lineOf(site)
  return (
    <>
      <HomeList
        {...listOf(site, now, 'drafts')}
        all="/admin/articles?status=draft&mine=1"
        lines={home.drafts.map(line)}
      />
      {home.decides && (
        <HomeList
          {...listOf(site, now, 'undecided')}
          all="/admin/articles?undecided=1"
          lines={home.undecided.map(line)}
        />
      )}
      <HomeList
        {...{ site, now, id: 'home-mostRead' }}
        title={site.t('Desk.Home.mostRead.title', { time: site.dates.time(home.mostReadSince) })}
        empty={site.t('Desk.Home.mostRead.empty')}
        lines={home.mostRead.map(({ id, headline, locale }) => line({ id, headline, locale, at: null }))}
      />
      <HomeList
        {...listOf(site, now, 'latest')}
        all="/admin/articles?status=published"
        lines={home.latest.map(line)}
      />
    </>
  )
}

/** A note under a story with the name of who wrote it, each in its own direction. */
const said = ({ t }: Site, name: string | null, note: string | null) => {
  const text = isolate((note ?? '').slice(0, MOST_SAID))
  return name ? t('Desk.Home.says', { name: isolate(name), note: text }) : text
}

type ListName =
  | 'failed'
  | 'sentBack'
  | 'inReview'
  | 'handedIn'
  | 'mentions'
  | 'scheduled'
  | 'drafts'
  | 'undecided'
  | 'latest'

const listOf = (site: Site, now: Date, name: ListName) => ({
  ...{ site, now, id: `home-${name}`, title: site.t(`Desk.Home.${name}.title`) },
  empty: name === 'failed' ? undefined : site.t(`Desk.Home.${name}.empty`),
})

const lineOf =
  ({ t }: Site) =>
  ({ id, headline, locale, at }: Story): HomeLine => ({
    ...{ key: id, href: `/admin/articles/${id}`, locale, at },
    text: headline || t('Desk.Home.untitled'),
  })
