import { cleanContent } from '@/features/articles/clean-content'
import type { StoryContent, StoryFields } from '@/features/articles/content'
import { mergeContent, type Displaced } from '@/features/articles/merge-content'
import { countingIds } from '@/features/documents/block-ids'
import { never } from '@/lib/result'
import { sameJson } from '@/lib/same-json'

/** One save: until it is answered it is sent again as it is, and nothing newer goes before it. */
export type Save = { saveId: string; baseVersion: number; content: StoryContent; displaced: Displaced[] }
export type Known = { version: number; content: StoryContent }
/** What must survive a crash of the browser. */
export type Unsent = { base: Known; content: StoryContent; pending: Save | null; displaced: Displaced[] }

export type Sync = Unsent & {
  phase: 'quiet' | 'typing' | 'sending' | 'retrying' | 'signed-out' | 'refused'
  /** Fields that the server will not take as they are: left out of saves until they are changed. */
  held: readonly (keyof StoryFields)[]
  /** Since when there is something that no save has taken along. */
  dirtySince: number | null
  /** Whether somebody waits for everything to be saved. */
  isUrgent: boolean
  failures: number
  reason: string | null
  /** Grows when the body was changed by a merge, so that the editor takes it. */
  bodyCount: number
}

export type Answer =
  | { ok: true; value: Known }
  | { ok: false; reason: string; fields?: readonly (keyof StoryFields)[] | undefined }
export type SyncEvent =
  /** `merged`: the editor did not have the newest body yet; its change was put on top of it, and it must take that. */
  | { type: 'edited'; content: StoryContent; merged?: { displaced: Displaced[] } }
  | { type: 'save-due' | 'retry-due' | 'flush' | 'online' | 'signed-in' }
  | { type: 'answered'; saveId: string; answer: Answer }
  | { type: 'pulled'; known: Known }
  | { type: 'adopted'; journal: Unsent }
export type Effect = { type: 'send'; save: Save } | { type: 'wait'; until: number }
/** The clock, chance and names: all that the machine cannot know by itself. */
type Context = { at: number; chance: number; newId: () => string }
type Step = { sync: Sync; effects: Effect[] }

const pauseMs = 1_500
const longestMs = 5_000
const shortestRetryMs = 1_000
const longestRetryMs = 30_000
/** What passes by itself: nobody knows whether the save arrived. */
const passing = new Set(['offline', 'unavailable', 'broken'])

export const startSync = (base: Known): Sync => ({
  ...{ base, content: base.content, pending: null, displaced: [], phase: 'quiet', held: [] },
  ...{ dirtySince: null, isUrgent: false, failures: 0, reason: null, bodyCount: 0 },
})

/** What happens to a draft in one window, and what is to be done about it. No clock, no network, no surprise. */
export function step(sync: Sync, event: SyncEvent, context: Context): Step {
  switch (event.type) {
    case 'edited':
      return edited(event.merged ? taken(sync, event.merged) : sync, event.content, context)
    case 'answered':
      return answered(sync, event.saveId, event.answer, context)
    case 'pulled':
      return pulled(sync, event.known, context)
    case 'adopted':
      return adopted(sync, event.journal, context)
    case 'save-due':
      return sync.phase === 'typing' ? begin(sync, context) : idle(sync)
    case 'retry-due':
    case 'online':
      return sync.phase === 'retrying' ? sendAgain(sync) : idle(sync)
    case 'signed-in':
      return sync.phase === 'signed-out' ? sendAgain(sync) : idle(sync)
    case 'flush':
      return flushed({ ...sync, isUrgent: true }, context)
    default:
      return never(event)
  }
}

/** Whether anything here is not yet at the server. */
export const isUnsaved = (sync: Unsent) =>
  sync.pending !== null ||
  sync.displaced.length > 0 ||
  (sync.content !== sync.base.content && !sameJson(clean(sync.content), sync.base.content))

/** What readable text there is may be compared only clean: the server stores it so. */
const clean = (content: StoryContent) => cleanContent(content, countingIds())

const idle = (sync: Sync): Step => ({ sync, effects: [] })

const taken = (sync: Sync, { displaced }: { displaced: Displaced[] }): Sync => ({
  ...sync,
  ...{ displaced: [...sync.displaced, ...displaced], bodyCount: sync.bodyCount + 1 },
})

function edited(sync: Sync, content: StoryContent, { at }: Context): Step {
  const held = sync.held.filter((name) => sameJson(content[name], sync.content[name]))
  const dirtySince = sync.dirtySince ?? at
  const next: Sync = { ...sync, content, held, dirtySince }
  if (sync.pending) return idle(next)
  return {
    sync: { ...next, phase: 'typing' },
    effects: [wait(Math.min(at + pauseMs, dirtySince + longestMs))],
  }
}

const wait = (until: number): Effect => ({ type: 'wait', until })

function flushed(sync: Sync, context: Context): Step {
  if (sync.phase === 'sending') return idle(sync)
  return sync.pending ? sendAgain(sync) : begin(sync, context)
}

function sendAgain(sync: Sync): Step {
  if (!sync.pending) return idle(sync)
  return { sync: { ...sync, phase: 'sending' }, effects: [{ type: 'send', save: sync.pending }] }
}

/** Takes all there is into one save, if there is anything. */
function begin(sync: Sync, { newId }: Context): Step {
  const content = withoutHeld(clean(sync.content), sync)
  if (sync.displaced.length === 0 && sameJson(content, sync.base.content)) return idle(settled(sync))
  const save = { saveId: newId(), baseVersion: sync.base.version, content, displaced: sync.displaced }
  return sendAgain({ ...sync, pending: save, displaced: [], dirtySince: null })
}

const settled = (sync: Sync): Sync => ({
  ...sync,
  phase: sync.held.length > 0 ? 'refused' : 'quiet',
  ...{ dirtySince: null, isUrgent: false, failures: 0, reason: sync.held.length > 0 ? sync.reason : null },
})

const withoutHeld = (content: StoryContent, { held, base }: Sync): StoryContent => ({
  ...content,
  ...Object.fromEntries(held.map((name) => [name, base.content[name]])),
})

function answered(sync: Sync, saveId: string, answer: Answer, context: Context): Step {
  // an answer to what was answered already: sent twice, or late
  if (sync.pending?.saveId !== saveId) return idle(sync)
  if (answer.ok) return acknowledged(sync, sync.pending, answer.value, context)
  if (answer.reason === 'signed-out')
    return idle({ ...sync, phase: 'signed-out', reason: answer.reason, isUrgent: false })
  if (passing.has(answer.reason)) return failed(sync, answer.reason, context)
  return refused(sync, sync.pending, answer, context)
}

function acknowledged(sync: Sync, sent: Save, known: Known, context: Context): Step {
  const next = rebase({ ...sync, pending: null, failures: 0, reason: null }, sent.content, known)
  return goOn(next, context)
}

/** What is left is saved at once if somebody waits for it, and else when the typing pauses. */
function goOn(sync: Sync, context: Context): Step {
  if (sync.isUrgent) return begin(sync, context)
  if (sync.displaced.length === 0 && sameJson(withoutHeld(clean(sync.content), sync), sync.base.content))
    return idle(settled(sync))
  const dirtySince = sync.dirtySince ?? context.at
  const until = Math.min(context.at + pauseMs, dirtySince + longestMs)
  return { sync: { ...sync, phase: 'typing', dirtySince }, effects: [wait(until)] }
}

/** Backs off, and not in step with everybody else who lost the same server. */
function failed(sync: Sync, reason: string, { at, chance }: Context): Step {
  const longest = Math.min(longestRetryMs, shortestRetryMs * 2 ** sync.failures)
  const until = at + longest * (0.5 + chance / 2)
  return {
    sync: { ...sync, phase: 'retrying', reason, failures: sync.failures + 1, isUrgent: false },
    effects: [wait(until)],
  }
}

/** Nothing of it was stored: it stays here, and what comes next is tried anew. */
function refused(sync: Sync, sent: Save, answer: Answer & { ok: false }, context: Context): Step {
  const fresh = (answer.fields ?? []).filter((name) => !sync.held.includes(name))
  const next: Sync = {
    ...sync,
    ...{ pending: null, displaced: [...sent.displaced, ...sync.displaced], reason: answer.reason },
    ...{ phase: 'refused', held: [...sync.held, ...fresh], failures: 0 },
  }
  // one field that cannot be stored yet must not hold up the text
  if (fresh.length > 0) return begin(next, context)
  return idle({ ...next, isUrgent: false })
}

function pulled(sync: Sync, known: Known, context: Context): Step {
  // what is on its way brings the newest text back by itself
  if (sync.pending || known.version <= sync.base.version) return idle(sync)
  const next = rebase(sync, sync.base.content, known)
  return isUnsaved(next) && sync.phase !== 'refused' ? goOn(next, context) : idle(next)
}

/** Puts what was written here on top of what the server has now. What must make way goes with the next save. */
function rebase(sync: Sync, from: StoryContent, known: Known): Sync {
  if (sameJson(from, known.content)) return { ...sync, base: known }
  const mine = clean(sync.content)
  const { content, displaced } = mergeContent(from, mine, known.content)
  const shown = keepAsTyped(content, mine, sync.content)
  return {
    ...sync,
    ...{ base: known, content: shown, displaced: [...sync.displaced, ...displaced] },
    bodyCount: sync.bodyCount + (shown.body === sync.content.body ? 0 : 1),
  }
}

/** What the merge left alone stays as it is being typed, down to the space before the caret. */
function keepAsTyped(merged: StoryContent, mine: StoryContent, typed: StoryContent): StoryContent {
  const untouched = Object.entries(typed).filter(
    ([name]) => Object.hasOwn(merged, name) && sameJson(Reflect.get(merged, name), Reflect.get(mine, name)),
  )
  return { ...merged, ...Object.fromEntries(untouched) }
}

/** Takes up what a window of the same user could not send before it was closed. */
function adopted(sync: Sync, journal: Unsent, context: Context): Step {
  if (sync.pending) return idle(sync)
  const bodyCount = sync.bodyCount + 1
  const own = mergeContent(sync.base.content, clean(sync.content), clean(journal.content))
  if (journal.pending) {
    // nobody knows whether it arrived: it is asked again, and the answer brings what came since
    const displaced = [...sync.displaced, ...journal.displaced, ...(isUnsaved(sync) ? own.displaced : [])]
    const content = isUnsaved(sync) ? own.content : journal.content
    return sendAgain({ ...sync, ...journal, content, displaced, bodyCount })
  }
  const { content, displaced } = mergeContent(
    journal.base.content,
    clean(journal.content),
    clean(sync.content),
  )
  const all = [...sync.displaced, ...journal.displaced, ...displaced]
  return begin({ ...sync, content, displaced: all, bodyCount }, context)
}
