import { cleanContent } from '@/features/articles/clean-content'
import type { StoryContent } from '@/features/articles/content'
import { countingIds } from '@/features/documents/block-ids'
import {
  isUnsaved,
  startSync,
  step,
  type Answer,
  type Known,
  type Save,
  type Sync,
  type SyncEvent,
  type Unsent,
} from '../draft-sync'

/** Where saves go: the pure core in memory, or the real verb on a real database. */
export type Server = {
  save: (save: Save, userId: string) => Promise<Answer>
  current: () => Promise<Known>
  /** Forgets all versions but the one that stands, as happens after some days. */
  forgetBases: () => Promise<void>
  /** Every text that is kept somewhere at the server, to look words up in. */
  keptTexts: () => Promise<unknown>
}
/** Changes what somebody has before them; words they delete on purpose are told to the world. */
export type Gesture = (
  content: StoryContent,
  world: { newWord: () => string; newId: () => string; deleted: (what: unknown) => void },
) => StoryContent

type Client = { windowId: string; userId: string; sync: Sync; adopting: Unsent[] }
type Message = { windowId: string; save: Save }
type Reply = { windowId: string; saveId: string; answer: Answer }
type Journal = { userId: string; unsent: Unsent }

const words = /w\d+z/g
export const wordsIn = (kept: unknown): string[] => textIn(kept).match(words) ?? []

/** All text of any value; a word that is half bold stands in two nodes and is still one. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  const isText = 'type' in value && value.type === 'text' && 'text' in value
  if (isText) return String(value.text)
  return ` ${Object.values(value)
    .map(textIn)
    .join(Array.isArray(value) ? '' : ' ')} `
}

/**
 * Some editors with one story and a bad line: what is said on the way may be late, lost, doubled or overtaken; windows
 * crash and are opened again; the server is restarted. Every step is asked for from outside, so that a history is a
 * list of numbers.
 */
export class World {
  readonly typed = new Set<string>()
  readonly deleted = new Set<string>()
  clients: (Client | undefined)[] = []
  requests: Message[] = []
  replies: Reply[] = []
  journals = new Map<string, Journal>()
  #count = 0
  #at = 0

  constructor(
    readonly server: Server,
    readonly userIds: readonly string[],
  ) {}

  async openAll() {
    for (const [index] of this.userIds.entries()) await this.open(index)
  }

  /** Opens the story in a new window; what closed windows of the same user left is taken up. */
  async open(index: number) {
    const userId = this.userIds[index]
    if (this.clients[index] || userId === undefined) return
    const client = {
      windowId: `window${this.#next()}`,
      userId,
      sync: startSync(await this.server.current()),
      adopting: [],
    }
    this.clients[index] = client
    this.#adopt(client)
  }

  crash(index: number) {
    this.clients[index] = undefined
  }

  type(index: number, gesture: Gesture) {
    const client = this.clients[index]
    if (!client) return
    const content = gesture(client.sync.content, {
      newWord: () => {
        const word = `w${this.#next()}z`
        this.typed.add(word)
        return word
      },
      newId: () => `n${this.#next()}`,
      deleted: (what) => wordsIn(what).forEach((word) => this.deleted.add(word)),
    })
    this.#tell(client, { type: 'edited', content })
  }

  tell(index: number, event: SyncEvent) {
    const client = this.clients[index]
    if (client) this.#tell(client, event)
  }

  /** The window gives up waiting for an answer, which may still come. */
  timeOut(index: number) {
    const client = this.clients[index]
    const save = client?.sync.phase === 'sending' ? client.sync.pending : null
    if (client && save)
      this.#tell(client, { type: 'answered', saveId: save.saveId, answer: { ok: false, reason: 'offline' } })
  }

  signOut(index: number) {
    const client = this.clients[index]
    const save = client?.sync.pending
    if (client && save)
      this.#tell(client, {
        type: 'answered',
        saveId: save.saveId,
        answer: { ok: false, reason: 'signed-out' },
      })
  }

  /** One of the requests under way arrives; its answer may be lost, and so may it stay on the way to arrive again. */
  async arrive(which: number, { isDoubled = false, isAnswerLost = false } = {}) {
    const index = which % Math.max(1, this.requests.length)
    const message = this.requests[index]
    if (!message) return
    if (!isDoubled) this.requests.splice(index, 1)
    const userId = this.#userOf.get(message.windowId) ?? ''
    const answer = await this.server.save(structuredClone(message.save), userId)
    if (!isAnswerLost)
      this.replies.push({ ...message, saveId: message.save.saveId, answer: structuredClone(answer) })
  }

  deliver(which: number, { isDoubled = false } = {}) {
    const index = which % Math.max(1, this.replies.length)
    const reply = this.replies[index]
    if (!reply) return
    if (!isDoubled) this.replies.splice(index, 1)
    const client = this.clients.find((open) => open?.windowId === reply.windowId)
    if (client) this.#tell(client, { type: 'answered', saveId: reply.saveId, answer: reply.answer })
  }

  dropRequest(which: number) {
    this.requests.splice(which % Math.max(1, this.requests.length), 1)
  }

  dropReply(which: number) {
    this.replies.splice(which % Math.max(1, this.replies.length), 1)
  }

  restartServer() {
    this.requests = []
    this.replies = []
  }

  /** Puts the line right, opens every window again and lets everybody finish. Answers how many rounds it took. */
  async settle(): Promise<number> {
    for (const [index] of this.userIds.entries()) await this.open(index)
    for (let round = 1; round <= 60; round += 1) {
      for (const [index] of this.userIds.entries()) {
        this.tell(index, { type: 'signed-in' })
        this.tell(index, { type: 'online' })
        this.timeOut(index)
        this.tell(index, { type: 'flush' })
      }
      while (this.requests.length > 0) await this.arrive(0)
      while (this.replies.length > 0) this.deliver(0)
      const known = await this.server.current()
      for (const [index] of this.userIds.entries())
        this.tell(index, { type: 'pulled', known: structuredClone(known) })
      const isQuiet = this.clients.every(
        (client) => client && !isUnsaved(client.sync) && client.adopting.length === 0,
      )
      if (isQuiet && this.clients.every((client) => client?.sync.base.version === known.version)) return round
    }
    return Infinity
  }

  shown = () => this.clients.map((client) => client && cleanContent(client.sync.content, countingIds()))

  readonly #userOf = new Map<string, string>()

  #next() {
    this.#count += 1
    return this.#count
  }

  #tell(client: Client, event: SyncEvent) {
    this.#at += 700
    const context = { at: this.#at, chance: 0.5, newId: () => `save${this.#next()}-${client.windowId}` }
    const { sync, effects } = step(client.sync, event, context)
    client.sync = sync
    this.#userOf.set(client.windowId, client.userId)
    this.#keep(client)
    for (const effect of effects)
      if (effect.type === 'send')
        this.requests.push({ windowId: client.windowId, save: structuredClone(effect.save) })
    if (client.adopting.length > 0 && client.sync.pending === null) this.#adoptNext(client)
  }

  #keep({ windowId, userId, sync, adopting }: Client) {
    const { base, content, pending, displaced } = sync
    const unsent = structuredClone({ base, content, pending, displaced })
    if (isUnsaved(sync)) this.journals.set(windowId, { userId, unsent })
    else this.journals.delete(windowId)
    adopting.forEach((waiting, index) =>
      this.journals.set(`${windowId}-${index}`, { userId, unsent: waiting }),
    )
  }

  #adopt(client: Client) {
    const open = new Set(this.clients.map((other) => other?.windowId))
    for (const [key, journal] of this.journals) {
      if (journal.userId !== client.userId || open.has(key.split('-')[0])) continue
      this.journals.delete(key)
      client.adopting.push(journal.unsent)
    }
    this.#keep(client)
    if (client.adopting.length > 0) this.#adoptNext(client)
  }

  #adoptNext(client: Client) {
    const journal = client.adopting.shift()
    this.journals.delete(`${client.windowId}-${client.adopting.length}`)
    if (journal) this.#tell(client, { type: 'adopted', journal })
  }
}
