import { describe, expect, test } from 'vitest'
import { articleStatuses } from '@/db/schema/articles'
import { moveOf, statusAt, verbsFor, type Verb } from './status'

// verb × status: where it leads, or why not
const table: [Verb, ...string[]][] = [
  //             draft                in-review            scheduled            published            withdrawn        killed
  [
    'submit',
    'in-review',
    'no already-in-review',
    'no already-scheduled',
    'no already-published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'sendBack',
    'no not-in-review',
    'draft',
    'no not-in-review',
    'no not-in-review',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'publish',
    'published',
    'published',
    'published',
    'no already-published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'schedule',
    'scheduled',
    'scheduled',
    'scheduled',
    'no already-published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'unschedule',
    'no not-scheduled',
    'no not-scheduled',
    'draft',
    'no already-published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'update',
    'no not-published-yet',
    'no not-published-yet',
    'no not-published-yet',
    'published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'unpublishAt',
    'no not-published-yet',
    'no not-published-yet',
    'scheduled',
    'published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'withdraw',
    'no not-published-yet',
    'no not-published-yet',
    'no not-published-yet',
    'withdrawn',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'return',
    'no not-withdrawn',
    'no not-withdrawn',
    'no not-withdrawn',
    'no already-published',
    'published',
    'no is-killed',
  ],
  [
    'kill',
    'no not-published-yet',
    'no not-published-yet',
    'no not-published-yet',
    'killed',
    'killed',
    'no is-killed',
  ],
  [
    'appear',
    'no not-scheduled',
    'no not-scheduled',
    'published',
    'no already-published',
    'no is-withdrawn',
    'no is-killed',
  ],
  [
    'leave',
    'no not-published-yet',
    'no not-published-yet',
    'withdrawn',
    'withdrawn',
    'no is-withdrawn',
    'no is-killed',
  ],
]

describe.each(table)('%s', (verb, ...cells) => {
  test.each(articleStatuses.map((status, index) => [status, cells[index]] as const))(
    '%s → %s',
    (status, cell) => {
      const move = moveOf(status, verb)
      expect(move.ok ? move.value : `no ${move.reason}`).toBe(cell)
    },
  )
})

test('a killed story is final, a withdrawn one may return or be killed', () => {
  expect(verbsFor('killed')).toEqual([])
  expect(verbsFor('withdrawn')).toEqual(['return', 'kill'])
})

const now = new Date('2026-11-20T09:00:00Z')
const earlier = new Date('2026-11-20T08:59:59.999Z')
const later = new Date('2026-11-20T09:00:00.001Z')
const story = { publishedAt: earlier, embargoUntil: null, unpublishAt: null }

test.each([
  ['a draft stays one', { status: 'draft', publishedAt: null }, 'draft'],
  ['scheduled, and its moment has come', { status: 'scheduled', publishedAt: now }, 'published'],
  ['scheduled for later', { status: 'scheduled', publishedAt: later }, 'scheduled'],
  ['scheduled under an embargo', { status: 'scheduled', embargoUntil: later }, 'scheduled'],
  ['come and gone while no clock ran', { status: 'scheduled', unpublishAt: now }, 'withdrawn'],
  ['published, its time is over', { status: 'published', unpublishAt: now }, 'withdrawn'],
  ['published, to leave later', { status: 'published', unpublishAt: later }, 'published'],
  [
    'published under an embargo that has a leaving behind it',
    { status: 'published', embargoUntil: later, unpublishAt: now },
    'published',
  ],
  ['a killed story stays killed', { status: 'killed', unpublishAt: now }, 'killed'],
] as const)('%s', (_name, changed, status) => {
  expect(statusAt({ ...story, ...changed }, now)).toBe(status)
})
