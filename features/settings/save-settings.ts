import type { z } from 'zod'
import type { Db } from '@/db/client'
import { insertAudit } from '@/db/queries/audit'
import { listDeskEditions } from '@/db/queries/desk-editions'
import { listExisting } from '@/db/queries/drafts'
import { findSetting } from '@/db/queries/settings'
import { upsertSetting } from '@/db/queries/site'
import { lockSite } from '@/db/queries/store-site'
import { commitChange, unchanged, type Committed } from '@/delivery/commit-change'
import { tags } from '@/delivery/tags'
import type { Asking } from '@/features/accounts/action'
import { done, refuse, type Result } from '@/lib/result'
import { changesBetween, type SettingChange } from './changes'
import { besides, houseColours, isReadable, themes } from './colours'
import { openGroups } from './for-editors'
import type { saveInput } from './input'
import { readSiteSettings, type SiteSettings } from './site-settings'

type Refusal = 'colour-unreadable' | 'unknown-reference'
/** `isOvertaken`: a colleague saved these settings meanwhile, and nothing was written. */
export type SavedSettings = { isOvertaken: boolean; version: string }
type Saved = Result<SavedSettings, Refusal>

/** Writes one group of settings; every page of the site shows it at once. Never over what somebody else saved. */
export const saveSettings = (input: z.output<typeof saveInput>, { actor, now }: Asking): Promise<Saved> =>
  commitChange(async (tx): Promise<Committed<Saved>> => {
    await lockSite(tx)
    const stored = await findSetting(tx, 'site')
    const before = readSiteSettings(stored)
    const { value, version } = openGroups(before)[input.group]
    if (input.version !== version) return unchanged(done({ isOvertaken: true, version }))
    const changes = changesBetween(value, input.value)
    if (changes.length === 0) return unchanged(done({ isOvertaken: false, version }))
    const after: SiteSettings = { ...before, ...input.value }
    const refusal = await whyNot(tx, before, after, changes)
    if (refusal) return unchanged(refuse(refusal))
    await upsertSetting(tx, 'site', { ...Object(stored), ...input.value }, now)
    await insertAudit(tx, {
      ...{ actor: actor.id, action: 'settings.save', subject: 'settings', subjectId: input.group },
      ...{ detail: { changes }, createdAt: now },
    })
    const saved = openGroups(after)[input.group].version
    return { value: done({ isOvertaken: false, version: saved }), stale: [tags.site] }
  })

async function whyNot(
  tx: Db,
  before: SiteSettings,
  after: SiteSettings,
  changes: readonly SettingChange[],
): Promise<Refusal | undefined> {
  for (const colour of houseColours)
    for (const theme of themes) {
      const chosen = after[colour][theme]
      if (chosen !== null && !isReadable(chosen, besides(colour, theme))) return 'colour-unreadable'
    }
  const ids = themes.map((theme) => after.logo[theme]).filter((id) => id !== null)
  const fresh = [...new Set(ids)].filter((id) => id !== before.logo.light && id !== before.logo.dark)
  if ((await listExisting(tx, 'media', fresh)).length < fresh.length) return 'unknown-reference'
  const parts = [...themes, ...(await listDeskEditions(tx)).map(({ locale }) => locale)]
  const isUnknown = ({ part, is }: SettingChange) => part !== undefined && is !== '' && !parts.includes(part)
  return changes.some(isUnknown) ? 'unknown-reference' : undefined
}
