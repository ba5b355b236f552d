import { randomUUID } from 'node:crypto'
import { factoryNow } from '@/db/factories'
import { insertAlert } from '@/db/queries/alerts'
import { upsertSavedFilter } from '@/db/queries/desk-articles'
import { insertRedirect } from '@/db/queries/desk-redirects'
import { findDeskPage, listDeskPages } from '@/db/queries/desk-pages'
import { listSectionIds } from '@/db/queries/desk-sections'
import { insertInvitation } from '@/db/queries/invitations'
import { insertOtherVersion, listOpenVersions } from '@/db/queries/other-versions'
import { insertPreviewLink } from '@/db/queries/preview-links'
import { upsertHouseSpelling } from '@/db/queries/spellings'
import { addUnknownAddresses } from '@/db/queries/unknown-addresses'
import { findContent } from '@/features/articles/draft-of'
import { makeSlug } from '@/lib/slug'
import { askedFronts } from '../asked-fronts/testing'
import { newWord, type Asked, type Ground } from '../ground/testing'
import { picture, realPicture, takenUpload, waitingUpload } from '../pictures/testing'
import { askedOfSite } from '../site/testing'

const said = { text: 'Who says so?', quote: 'it is', blockId: 'p1', mentions: ['editor'] }
const later = new Date('2030-01-01T09:00:00Z')
const unique = () => randomUUID()
const reason = 'The numbers were wrong.'
const named = (name: string, slug = '') => ({ locale: 'ar', name, slug, standfirst: '' })
const person = (name: string) => ({ locale: 'ar', name, role: '', bio: '' })
const line = { text: 'The bridge is open', level: 'urgent', articleId: null } as const
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const alert = ({ desk }: Ground) =>
  insertAlert(desk.db, { ...line, locale: 'ar', startsAt: factoryNow, expiresAt: new Date(inAnHour()) })

/**
 * One sound asking for every action of the desk: what an allowed role is answered 200 for. A new action has a line
 * here; the tests of the door (app/api/desk) then ask it as everybody and hurl at it what is hostile.
 */
export const asked: Asked = {
  ...askedOfSite,
  'account.setLanguage': async () => ({ locale: 'en' }),
  'account.setName': async () => ({ name: 'Another Name' }),
  'alerts.amend': async (at) => ({ ...line, id: await alert(at), expiresAt: inAnHour() }),
  'alerts.end': async (at) => ({ id: await alert(at) }),
  'alerts.order': async (at) => {
    await at.row('delete from breaking_alerts returning id')
    return { locale: 'ar', ids: [await alert(at)] }
  },
  'alerts.raise': async (at) => {
    await at.row('delete from breaking_alerts returning id')
    return { ...line, locale: 'ar', minutes: 60, articleId: await at.out() }
  },
  'articles.chooseVersion': async (at) => {
    const id = await at.begun()
    const other = { place: 'field:headline', content: { value: 'Other' }, authorId: 'editor' }
    await insertOtherVersion(at.desk.db, { articleId: id, ...other, createdAt: factoryNow })
    const [version] = await listOpenVersions(at.desk.db, id)
    return { id, versionId: version?.id ?? 0, choice: 'take' }
  },
  'articles.create': async () => ({ locale: 'ar', kind: 'news' }),
  'articles.gate': async (at) => ({ id: await at.story(), at: later.toISOString() }),
  'articles.kill': async (at) => ({ id: await at.out(), reason, notice: 'It was wrong.' }),
  'articles.names': async (at) => ({ id: await at.story() }),
  'articles.open': async (at) => ({ id: await at.story() }),
  'articles.present': async (at) => ({ id: await at.story(), windowId: 'window-1', place: 'field:headline' }),
  'articles.publish': async (at) => ({
    ...{ id: await at.story(), version: 1, at: later.toISOString() },
    ...{ embargoUntil: '2029-12-31T09:00:00Z', unpublishAt: '2030-02-01T09:00:00+03:00' },
  }),
  'articles.restore': async (at) => ({ id: await at.begun(), version: 1, baseVersion: 1 }),
  'articles.return': async (at) => ({
    id: await at.story({ status: 'withdrawn', publishedAt: factoryNow }),
    version: 1,
  }),
  'articles.revision': async (at) => ({ id: await at.begun(), version: 1 }),
  'articles.revisions': async (at) => ({ id: await at.begun(), before: 9 }),
  'articles.save': async (at) => {
    const id = await at.begun()
    const content = { ...(await findContent(at.desk.db, id)), headline: 'What was typed' }
    const displaced = [{ place: 'field:headline', content: { value: 'Other' } }]
    return { id, baseVersion: 1, saveId: unique(), content, displaced }
  },
  'articles.sendBack': async (at) => ({ id: await at.story({ status: 'in-review' }), note: reason }),
  'articles.submit': async (at) => ({ id: await at.story(), note: 'Please read it.' }),
  'articles.translate': async (at) => ({ id: await at.story(), locale: 'en' }),
  'articles.unpublishAt': async (at) => ({ id: await at.out(), at: later.toISOString() }),
  'articles.unschedule': async (at) => ({ id: await at.story({ status: 'scheduled', publishedAt: later }) }),
  'articles.update': async (at) => ({
    id: await at.out(),
    version: 1,
    kind: 'correction',
    correction: reason,
  }),
  'articles.withdraw': async (at) => ({ id: await at.out(), reason, notice: 'It was wrong.' }),
  'comments.add': async (at) => ({ articleId: await at.story(), ...said }),
  'comments.list': async (at) => ({ articleId: await at.story() }),
  'comments.reopen': async (at) => {
    const id = await at.comment()
    await at.row('update comments set resolved_at = now() where id = $1 returning id', id)
    return { id }
  },
  'comments.resolve': async (at) => ({ id: await at.comment() }),
  ...askedFronts,
  'jobs.dismiss': async (at) => ({ id: await at.row(failedJob, unique()) }),
  'instances.confirmations': async () => ({ change: 1 }),
  'jobs.retry': async (at) => ({ id: await at.row(failedJob, unique()) }),
  'media.describe': async (at) => ({
    ...{ id: await picture(at), locale: 'ar', alt: 'A bridge', caption: 'The bridge', credit: 'Someone' },
    ...{ licence: 'CC BY 4.0', rightsExpireAt: later.toISOString() },
  }),
  'media.focus': async (at) => ({ id: await realPicture(at), x: 0.2, y: 0.8 }),
  'media.remove': async (at) => ({ id: await picture(at) }),
  'media.replace': async (at) => ({
    id: await picture(at),
    uploadId: await waitingUpload(at),
  }),
  'media.rights': async (at) => ({
    ...{ id: await picture(at), kind: 'map', copyright: 'The agency', licence: 'CC BY 4.0' },
    rightsExpireAt: later.toISOString(),
  }),
  'media.list': async () => ({ query: 'bridge', locale: 'ar' }),
  'media.upload': async (at) => ({ uploadId: await takenUpload(at), locale: 'ar' }),
  'pages.create': async () => ({ locale: 'ar', headline: newWord() }),
  'pages.order': async (at) => {
    await at.page()
    return { locale: 'ar', ids: (await listDeskPages(at.desk.db, 'ar')).map(({ id }) => id) }
  },
  'pages.remove': async (at) => ({ id: await at.page() }),
  'pages.save': async (at) => {
    const page = await findDeskPage(at.desk.db, await at.page())
    if (!page) throw new Error('The page is not there')
    const { updatedAt, locale: _locale, ...seen } = page
    // how long a text may be is the document's own limit: no place of it is over-long by itself
    const body = { type: 'doc', content: [] }
    return { ...seen, body, standfirst: 'About us', headline: 'About', seenAt: updatedAt.toISOString() }
  },
  'people.add': async () => ({ names: [person(newWord())], slug: newWord(), portraitId: null }),
  'people.change': async (at) => {
    const name = newWord()
    return {
      id: await at.person(name),
      names: [person(`${name} again`)],
      seen: [person(name)],
      slug: name,
      portraitId: null,
    }
  },
  'people.merge': async (at) => ({ id: await at.person(), intoId: await at.person() }),
  'people.names': async (at) => ({ id: await at.person() }),
  'people.remove': async (at) => ({ id: await at.person() }),
  'people.suggest': async () => ({ query: 'Layla', locale: 'ar' }),
  'shareCards.draw': async (at) => ({ id: await at.story() }),
  'previews.create': async (at) => ({ id: await at.story(), days: 1 }),
  'previews.list': async (at) => ({ id: await at.story() }),
  'previews.revoke': async (at) => ({
    id: await insertPreviewLink(at.desk.db, {
      ...{ articleId: await at.story(), tokenHash: unique(), createdBy: 'reporter' },
      ...{ expiresAt: later, createdAt: factoryNow },
    }),
  }),
  'redirects.dismissUnknown': async (at) => {
    const path = `/lost/${unique()}`
    await addUnknownAddresses(at.desk.db, new Map([[path, 3]]), factoryNow, 1_000)
    return { path }
  },
  'redirects.remove': async (at) => ({ from: await redirect(at) }),
  'redirects.save': async (at) => ({ was: await redirect(at), from: `/old/${unique()}`, to: '/latest' }),
  'sections.add': async () => ({ names: [named(`Section ${unique()}`)], isOpinion: false }),
  'sections.change': async (at) => {
    const key = newWord()
    return {
      id: await at.section(key),
      names: [named(`${key} again`, key)],
      seen: [named(key, key)],
      isOpinion: true,
    }
  },
  'sections.names': async (at) => ({ id: await at.section() }),
  'sections.order': async (at) => ({ ids: await listSectionIds(at.desk.db) }),
  'sections.remove': async (at) => ({ id: await at.section() }),
  'spellings.add': async () => ({ locale: 'ar', entries: [{ wrong: newWord(), right: 'word', note: 'x' }] }),
  'spellings.remove': async (at) => ({
    id: (await upsertHouseSpelling(at.desk.db, spelling())) ?? 0,
  }),
  'stories.deleteFilter': async (at) => {
    at.isOwned = true
    await upsertSavedFilter(at.desk.db, at.who, 'Mine', 'mine=1')
    return { id: await at.row('select id from saved_filters where user_id = $1', at.who) }
  },
  'stories.saveFilter': async () => ({ name: 'Drafts', query: 'status=draft' }),
  'stories.suggest': async () => ({ query: 'Bridge', locale: 'ar' }),
  'topics.add': async () => ({ names: [named(`Topic ${unique()}`)] }),
  'topics.change': async (at) => {
    const name = `Topic ${unique()}`
    return { id: await at.topic(name), names: [named(`${name} again`)], seen: [named(name, makeSlug(name))] }
  },
  'topics.create': async () => ({ name: `Topic ${unique()}`, locale: 'ar' }),
  'topics.merge': async (at) => ({ id: await at.topic(), intoId: await at.topic() }),
  'topics.names': async (at) => ({ id: await at.topic() }),
  'topics.remove': async (at) => ({ id: await at.topic() }),
  'topics.suggest': async () => ({ query: 'Topic', locale: 'ar' }),
  'users.disable': async (at) => ({ id: await at.user() }),
  'users.enable': async (at) => ({ id: await at.user() }),
  'users.endSessions': async (at) => ({ id: await at.user() }),
  'users.invite': async () => ({ email: `${unique()}@news.example`, name: 'New Here', role: 'reporter' }),
  'users.revokeInvitation': async (at) => ({
    id: await insertInvitation(at.desk.db, {
      ...{ tokenHash: unique(), purpose: 'invite', email: `${unique()}@news.example`, role: 'editor' },
      expiresAt: later,
    }),
  }),
  'users.setPerson': async (at) => ({ id: await at.user(), personId: at.desk.personId }),
  'users.setRole': async (at) => ({ id: await at.user(), role: 'chief' }),
}

const failedJob = `insert into jobs (kind, key, run_at, failed_at) values ('none', $1, now(), now()) returning id`
const spelling = () => ({ locale: 'ar', wrong: newWord(), right: 'word', note: null })

async function redirect({ desk }: Ground): Promise<string> {
  const from = `/old/${unique()}`
  await insertRedirect(desk.db, from, { toPath: '/politics', articleId: null })
  return from
}
