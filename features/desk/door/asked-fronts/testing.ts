import type { z } from 'zod'
import { emptyArrangement } from '@/features/front/arrangement'
import type { frontActions } from '@/features/front/actions'
import type { Ground } from '../ground/testing'

type FrontActions = typeof frontActions
type Asked = {
  [Name in keyof FrontActions]: (at: Ground) => Promise<z.input<FrontActions[Name]['input']>>
}

/** The same for what is done to fronts. */
export const askedFronts: Asked = {
  'fronts.discard': async (at) => ({ front: 'ar', version: await draftOf(at) }),
  'fronts.open': async () => ({ front: 'ar' }),
  'fronts.putLive': async (at) => ({ front: 'ar', version: await draftOf(at) }),
  'fronts.return': async (at) => ({ front: 'ar', version: 1, id: await arranged(at, 'live') }),
  'fronts.save': async (at) => ({
    ...{ front: 'ar', version: await draftOf(at), isOver: true },
    arrangement: {
      ...emptyArrangement,
      lead: [card(await at.out())],
      blocks: [
        { id: 'b1', title: 'News', rule: { by: 'topic', topicId: await at.topic() }, count: 4, cards: [] },
      ],
    },
  }),
  'fronts.take': async (at) => ({ front: 'ar', version: 1, id: await arranged(at, 'kept') }),
}

const card = (articleId: number) => ({
  ...{ id: 'c1', articleId, headline: 'Shorter', mediaId: 1 },
  ...{ from: '2026-01-01T09:00:00Z', until: '2030-01-01T09:00:00Z' },
})

/** The front of an edition with a draft; answers its version. */
const draftOf = async ({ row }: Ground) => {
  await row('delete from fronts returning id')
  await row(
    `insert into fronts (locale, version, draft) values ('ar', 1, $1) returning id`,
    JSON.stringify(emptyArrangement),
  )
  return 1
}

async function arranged(at: Ground, kind: 'live' | 'kept'): Promise<number> {
  await draftOf(at)
  return at.row(
    `insert into front_arrangements (front_id, kind, arrangement, actor) select id, $1, draft, 'chief' from fronts returning id`,
    kind,
  )
}
