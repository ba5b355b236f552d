import { expect, test } from 'vitest'
import { listAudit } from '@/db/queries/audit'
import { deskActions, type DeskActions } from '@/features/desk/actions'
import { asked } from '@/features/desk/door/asked/testing'
import { Ground } from '@/features/desk/door/ground/testing'
import { testDoor } from '@/features/desk/door/testing'
import { locales } from '@/i18n/locales'
import { translatorFor } from '@/i18n/translator'
import { wordFor } from '@/i18n/word-for'
import { POST } from './route'

const { desk, ask, stored } = testDoor(POST)
const isAction = (name: string): name is keyof DeskActions => Object.hasOwn(deskActions, name)

/** What is written down elsewhere, or is nobody's business but one's own. */
const apart: Partial<Record<keyof DeskActions, string>> = {
  'articles.save': 'each save is a revision with its author',
  'articles.present': 'who has a story open is forgotten within the hour',
  'fronts.save': 'a draft grows gesture by gesture: its beginning is written down, and its going live',
  'stories.saveFilter': "a list of one's own",
  'stories.deleteFilter': "a list of one's own",
}

test.each(Object.keys(deskActions).filter(isAction))(
  'what %s changes stands in the log, in words',
  async (name) => {
    const input = await asked[name](new Ground(desk, 'admin'))
    const before = await stored()
    expect(await ask('admin', name, input)).toMatchObject({ status: 200 })
    const after = await stored()
    const changed = Object.keys(after).filter((table) => after[table] !== before[table])
    const isChange = changed.some((table) => !['audit_log', 'sessions', 'invalidations'].includes(table))
    if (isChange) expect(changed.includes('audit_log'), changed.join()).toBe(!(name in apart))
    if (!changed.includes('audit_log')) return
    const [row] = await listAudit(desk.db, {}, 1)
    for (const locale of locales)
      expect(
        wordFor(await translatorFor(locale), `Desk.Audit.actions.${row?.action}`),
        row?.action,
      ).toBeTruthy()
  },
)
