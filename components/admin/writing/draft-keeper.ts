import type { Answer as DoorAnswer } from '@/components/admin/call-action'
import type { StoryContent, StoryFields } from '@/features/articles/content'
import type { OpenStory, OtherVersion } from '@/features/articles/open-story'
import type { Present } from '@/features/articles/presence'
import type { Document } from '@/features/documents/document'
import { mergeDocuments } from '@/features/documents/merge'
import { sameJson } from '@/lib/same-json'
import { journalKey, type Journal, type JournalEntry } from './draft-journal'
import { isUnsaved, startSync, step, type Save, type Sync, type SyncEvent } from './draft-sync'
import { saveAnswer } from './save-answer'
import { whichBody } from './which-body'

export type Saved = { version: number; content: StoryContent; otherVersions: OtherVersion[]; savedAt: string }
type Asked<Value> = Promise<DoorAnswer<Value>>

/** All that the keeper asks of the world around it. */
export type Surroundings = {
  save: (save: Save) => Asked<Saved>
  open: () => Asked<OpenStory>
  choose: (versionId: number, choice: 'take' | 'dismiss') => Asked<Saved>
  present: (place: string | null, isLeaving: boolean) => Asked<{ present: Present[]; version: number }>
  clock: () => number
}
/** What is said aloud: that unsaved text was taken up again, and that a choice was refused. */
export type Notices = { restored: () => void; refused: (reason: string) => void }

export type DraftView = {
  sync: Sync
  otherVersions: OtherVersion[]
  present: Present[]
  savedAt: Date | null
  /** What this user wrote and could not save while it was theirs to write. */
  unsent: StoryContent[]
  bodyFromElsewhere: { document: Document; count: number }
}

/** Somebody is typing: newer text from elsewhere can wait so long. */
const QUIET_MS = 2_000

/**
 * One story in one window: holds what is being written, tells the sync what happens and does what it says. React draws
 * its `view`; nothing here knows React.
 */
export class DraftKeeper {
  view: DraftView
  #listeners = new Set<() => void>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #waiting: ((isSaved: boolean) => void)[] = []
  #journal: Journal | undefined
  #place: string | null = null
  #editedAt = 0
  /** What the body editor has, as far as it has said. */
  #editorBody: Document
  #left: JournalEntry[] = []
  #notices: Notices = { restored: () => {}, refused: () => {} }

  constructor(
    readonly story: OpenStory,
    readonly windowId: string,
    readonly around: Surroundings,
  ) {
    const { version, content, otherVersions } = story
    const sync = startSync({ version, content })
    this.#editorBody = content.body
    this.view = {
      ...{ sync, otherVersions, present: [], savedAt: null, unsent: [] },
      bodyFromElsewhere: { document: content.body, count: 0 },
    }
  }

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  getView = () => this.view

  /** The version that this window knows now; the view's is that of the last drawing. */
  currentVersion = () => this.view.sync.base.version

  hear(notices: Notices) {
    this.#notices = notices
  }

  setFields = (patch: Partial<StoryFields>) => this.#edit({ ...this.view.sync.content, ...patch })

  setBody = (document: Document) => {
    const { content } = this.view.sync
    const said = this.#editorBody
    this.#editorBody = document
    if (content.body === said || whichBody(document, said, content.body) === 'after')
      return this.#edit({ ...content, body: document })
    // typed before the editor had taken what came from elsewhere: it goes on top of that
    const { document: body, displaced } = mergeDocuments(said, document, content.body)
    if (displaced.length === 0 && sameJson(body, document)) this.#edit({ ...content, body: document })
    else this.#edit({ ...content, body }, { displaced })
  }

  setPlace = (place: string | null) => {
    this.#place = place
  }

  /** Saves everything now. Answers whether it is all at the server. */
  flush = (): Promise<boolean> => {
    if (!this.story.mayWrite) return Promise.resolve(true)
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.tell({ type: 'flush' })
    })
  }

  decided = (story: OpenStory) => this.#take(story, story.otherVersions)

  chooseVersion = async (versionId: number, choice: 'take' | 'dismiss') => {
    await this.flush()
    const answer = await this.around.choose(versionId, choice)
    if (answer.ok) this.#take(answer.value, answer.value.otherVersions)
    else this.#notices.refused(answer.reason)
  }

  /** Hands over the journal; what closed windows of the same user left in it is taken up. */
  async keepIn(journal: Journal) {
    this.#journal = journal
    this.#keep()
    await this.takeLeft()
  }

  /** Takes up what closed windows left; where this user may not write any more, it is only shown. */
  async takeLeft() {
    const { id, me, mayWrite } = this.story
    if (!this.#journal || this.#left.length > 0) return
    if (!mayWrite) {
      const unsent = (await this.#journal.listLeft(id, me.id)).map((entry) => entry.content)
      return this.#show({ unsent })
    }
    this.#left = await this.#journal.takeLeft(id, me.id)
    if (this.#left.length > 0) this.#notices.restored()
    this.#adoptNext()
  }

  /** Says that this window is here, and hears who else is and whether there is newer text. */
  async beat({ isLeaving = false } = {}) {
    const answer = await this.around.present(this.#place, isLeaving)
    if (!answer.ok || isLeaving) return
    this.#show({ present: answer.value.present })
    const isQuiet = this.around.clock() - this.#editedAt > QUIET_MS
    if (answer.value.version > this.view.sync.base.version && isQuiet && !this.view.sync.pending)
      await this.#pull()
  }

  /** The page may be going: what waits is written at once. */
  leave() {
    void this.#journal?.flush({ isLeaving: true })
  }

  close() {
    clearTimeout(this.#timer)
    void this.#journal?.flush().then(() => this.#journal?.close())
  }

  /** Whether closing the window now would lose something. */
  wouldLose = () => isUnsaved(this.view.sync) && !this.#journal?.isSafe()

  tell(event: SyncEvent) {
    const before = this.view.sync
    const context = { at: this.around.clock(), chance: Math.random(), newId: () => crypto.randomUUID() }
    const { sync, effects } = step(before, event, context)
    this.#show({ sync })
    if (sync !== before) this.#keep()
    for (const effect of effects) {
      if (effect.type === 'send') void this.#send(effect.save)
      else this.#waitUntil(effect.until)
    }
    if (!sync.isUrgent && this.#waiting.length > 0) {
      const isSaved = !isUnsaved(sync)
      for (const answer of this.#waiting.splice(0)) answer(isSaved)
    }
    this.#adoptNext()
  }

  #edit(content: StoryContent, merged?: Extract<SyncEvent, { type: 'edited' }>['merged']) {
    this.#editedAt = this.around.clock()
    this.tell({ type: 'edited', content, ...(merged ? { merged } : {}) })
  }

  async #send(save: Save) {
    const answer = await this.around.save(save)
    if (answer.ok)
      this.#show({ otherVersions: answer.value.otherVersions, savedAt: new Date(this.around.clock()) })
    this.tell({ type: 'answered', saveId: save.saveId, answer: saveAnswer(answer, this.view.sync.content) })
  }

  async #pull() {
    const answer = await this.around.open()
    if (answer.ok) this.#take(answer.value, answer.value.otherVersions)
  }

  #take({ version, content }: { version: number; content: StoryContent }, otherVersions: OtherVersion[]) {
    this.#show({ otherVersions })
    this.tell({ type: 'pulled', known: { version, content } })
  }

  /** One after the other, each when the last is saved. */
  #adoptNext() {
    if (this.view.sync.pending) return
    const entry = this.#left.shift()
    if (!entry) return
    const { key, base, content, pending, displaced } = entry
    this.tell({ type: 'adopted', journal: { base, content, pending, displaced } })
    // after this window's own entry, which has it all by now
    this.#journal?.forget(key)
  }

  #waitUntil(until: number) {
    clearTimeout(this.#timer)
    const due = () => this.tell({ type: this.view.sync.phase === 'retrying' ? 'retry-due' : 'save-due' })
    this.#timer = setTimeout(due, Math.max(0, until - this.around.clock()))
  }

  #keep() {
    const { id: articleId, me } = this.story
    const { base, content, pending, displaced } = this.view.sync
    const key = journalKey(articleId, me.id, this.windowId)
    if (!this.#mayBeUnsaved()) return this.#journal?.forget(key)
    const at = this.around.clock()
    const of = { key, articleId, userId: me.id, windowId: this.windowId, at }
    this.#journal?.keep({ ...of, base, content, pending, displaced })
  }

  /** As quick as every key asks for: what is kept without need is forgotten with the next save. */
  #mayBeUnsaved() {
    const { phase, pending, displaced, held, dirtySince } = this.view.sync
    return phase !== 'quiet' || pending !== null || dirtySince !== null || displaced.length + held.length > 0
  }

  #show(change: Partial<DraftView>) {
    const view = { ...this.view, ...change }
    const { bodyCount, content } = view.sync
    if (bodyCount !== view.bodyFromElsewhere.count)
      view.bodyFromElsewhere = { document: content.body, count: bodyCount }
    this.view = view
    for (const listener of this.#listeners) listener()
  }
}
