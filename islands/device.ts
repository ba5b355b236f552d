/** What a reader may choose for this device. Nothing of it leaves it: no cookie, no request. */
export type ChoiceName = 'theme' | 'text' | 'months' | 'saver' | 'measure' | 'motion'
export type Choices = Partial<Record<ChoiceName, string>>

const key = 'marsad'
const chosen = 'marsad-choice'

/** Storage may be forbidden, full or broken by hand: then nothing was chosen. */
export function read<Value>(
  storage: 'localStorage' | 'sessionStorage',
  name: string,
  otherwise: Value,
): Value {
  try {
    return JSON.parse(window[storage].getItem(name) ?? 'null') ?? otherwise
  } catch {
    return otherwise
  }
}

export function write(storage: 'localStorage' | 'sessionStorage', name: string, value: unknown): void {
  try {
    window[storage].setItem(name, JSON.stringify(value))
  } catch {
    // the choice then holds for this page
  }
}

let current: Choices | undefined
export const choices = (): Choices => (current ??= read<Choices>('localStorage', key, {}))

export function choose(name: ChoiceName, value: string): void {
  current = { ...choices(), [name]: value }
  write('localStorage', key, current)
  dispatchEvent(new Event(chosen))
}

/** Calls back after each choice, made here or in another tab. */
export function onChoice(tell: () => void): void {
  addEventListener(chosen, tell)
  addEventListener('storage', (event) => {
    if (event.key !== key) return
    current = undefined
    tell()
  })
}
