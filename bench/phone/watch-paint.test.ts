import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchPaint, type Paint } from './watch-paint'

type Told = { name?: string; startTime: number; duration?: number }
let listeners: Record<string, (told: Told) => void>

/** Tells entries in the order of the test: in a browser it differs from one load to the next. */
class Observer {
  constructor(readonly take: (list: { getEntries(): Told[] }) => void) {}
  observe({ type }: { type: string }) {
    listeners[type] = (told) => this.take({ getEntries: () => [told] })
  }
}

beforeEach(() => {
  listeners = {}
  vi.stubGlobal('window', {})
  vi.stubGlobal('PerformanceObserver', Observer)
  watchPaint()
})
afterEach(() => vi.unstubAllGlobals())

const paintAt = (startTime: number) => listeners.paint?.({ name: 'first-contentful-paint', startTime })
const task = (startTime: number, duration: number) => listeners.longtask?.({ startTime, duration })
const blocked = () => (Reflect.get(window, 'paint') as Paint).tbt

it.each([
  ['a task before the paint, told of first', () => [task(300, 200), paintAt(600)], 0],
  ['the same, told of later', () => [paintAt(600), task(300, 200)], 0],
  ['a task after it, told of first', () => [task(650, 80), paintAt(600)], 30],
  ['several after it', () => [paintAt(600), task(650, 80), task(900, 55)], 35],
  ['of one that the paint comes into, what follows', () => [task(550, 130), paintAt(600)], 30],
  ['short ones', () => [paintAt(600), task(650, 50)], 0],
  ['no paint at all', () => [task(300, 200)], 0],
])('says for how long a finger waits: %s', (_, happens, ms) => {
  happens()
  expect(blocked()).toBe(ms)
})
