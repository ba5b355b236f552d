import { expect, test } from 'vitest'
import { isForLater, leavingTime, timesFor } from './times'

const now = new Date('2026-11-20T09:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
const free = { embargoUntil: null, unpublishAt: null }
const embargoed = { embargoUntil: at(5), unpublishAt: null }

test.each([
  ['now', free, {}, { publishedAt: now, embargoUntil: null, unpublishAt: null }],
  ['at a moment', free, { at: at(2) }, { publishedAt: at(2), embargoUntil: null, unpublishAt: null }],
  [
    'when an embargo ends',
    free,
    { embargoUntil: at(5) },
    { publishedAt: at(5), embargoUntil: at(5), unpublishAt: null },
  ],
  [
    'after an embargo',
    embargoed,
    { at: at(6) },
    { publishedAt: at(6), embargoUntil: at(5), unpublishAt: null },
  ],
  [
    'with the embargo lifted',
    embargoed,
    { embargoUntil: null },
    { publishedAt: now, embargoUntil: null, unpublishAt: null },
  ],
  ['for a while', free, { unpublishAt: at(9) }, { publishedAt: now, embargoUntil: null, unpublishAt: at(9) }],
  [
    'a leaving set before stays',
    { embargoUntil: null, unpublishAt: at(9) },
    {},
    { publishedAt: now, embargoUntil: null, unpublishAt: at(9) },
  ],
  [
    'or is taken away',
    { embargoUntil: null, unpublishAt: at(-9) },
    { unpublishAt: null },
    { publishedAt: now, embargoUntil: null, unpublishAt: null },
  ],
  [
    'an embargo that is over is forgotten',
    { embargoUntil: at(-1), unpublishAt: null },
    {},
    { publishedAt: now, embargoUntil: null, unpublishAt: null },
  ],
])('%s', (_name, story, wanted, times) => {
  expect(timesFor(story, wanted, now)).toEqual({ ok: true, value: times })
})

test.each([
  ['a schedule in the past', free, { at: at(-1) }, 'schedule-in-past'],
  ['a schedule for this very moment', free, { at: now }, 'schedule-in-past'],
  ['an embargo in the past', free, { embargoUntil: at(-1) }, 'embargo-in-past'],
  ['now, under an embargo set before', embargoed, {}, 'under-embargo'],
  ['a schedule before the embargo ends', embargoed, { at: at(4) }, 'under-embargo'],
  ['both said at once, against each other', free, { at: at(4), embargoUntil: at(5) }, 'under-embargo'],
  ['gone before it comes', free, { at: at(4), unpublishAt: at(4) }, 'unpublish-before-publish'],
  [
    'gone before the embargo ends',
    free,
    { embargoUntil: at(4), unpublishAt: at(3) },
    'unpublish-before-publish',
  ],
  ['gone in the past', free, { unpublishAt: at(-4) }, 'unpublish-before-publish'],
  ['in the next century', free, { at: at(24 * 365 * 80) }, 'schedule-too-far'],
  ['gone in the next century', free, { unpublishAt: at(24 * 365 * 80) }, 'schedule-too-far'],
])('refused: %s', (_name, story, wanted, reason) => {
  expect(timesFor(story, wanted, now)).toEqual({ ok: false, reason })
})

test('a date or the end of an embargo is for later, a lifted embargo is not', () => {
  expect(isForLater({ at: at(1) })).toBe(true)
  expect(isForLater({ embargoUntil: at(1) })).toBe(true)
  expect(isForLater({ embargoUntil: null })).toBe(false)
  expect(isForLater({})).toBe(false)
})

test.each([
  [at(1), { ok: true, value: at(1) }],
  [null, { ok: true, value: null }],
  [at(-1), { ok: false, reason: 'unpublish-in-past' }],
  [at(24 * 365 * 80), { ok: false, reason: 'schedule-too-far' }],
])('a published story leaves at %s', (time, result) => {
  expect(leavingTime({ publishedAt: at(-2) }, time, now)).toEqual(result)
})

test('a scheduled story does not leave before it comes', () => {
  expect(leavingTime({ publishedAt: at(3) }, at(2), now)).toEqual({
    ok: false,
    reason: 'unpublish-before-publish',
  })
})
