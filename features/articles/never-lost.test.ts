import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstContent, histories, liveThrough } from '@/components/admin/writing/never-lost/history/testing'
import type { Server } from '@/components/admin/writing/never-lost/testing'
import { sameJson } from '@/lib/same-json'
import { applySave } from './apply-save'
import { storyContent, type StoryContent } from './content'
import type { Displaced } from './merge-content'
import { supersede } from './supersede'

const runs = Number(process.env.HISTORIES ?? 2_000)

/** What saveDraft does, with everything in memory: the same pure core, the same rules for what made way. */
class MemoryServer implements Server {
  version = 1
  content = firstContent
  open: (Displaced & { authorId: string | null })[] = []
  #bases = new Map([[1, firstContent]])
  #saves = new Set<string>()
  #writer: string | null = null

  save: Server['save'] = async (save, userId) => {
    const content = storyContent.parse(save.content)
    // the window compares what it sent with what comes back: the door must not change it
    expect(sameJson(content, save.content)).toBe(true)
    if (!this.#saves.has(save.saveId)) {
      const applied = applySave(this, this.#bases.get(save.baseVersion), { ...save, content })
      if (applied.isChanged) this.#write(applied.content, applied.displaced, userId, save.saveId)
    }
    return { ok: true, value: await this.current() }
  }

  current = async () => ({ version: this.version, content: this.content })
  keptTexts = async () => [this.content, this.open]

  forgetBases = async () => {
    this.#bases = new Map([[this.version, this.content]])
  }

  #write(content: StoryContent, displaced: readonly Displaced[], userId: string, saveId: string) {
    for (const other of displaced) {
      const newer = { ...other, authorId: this.#writer }
      const { superseded, isKnown } = supersede(this.open, newer)
      this.open = [
        ...this.open.filter((version) => !superseded.includes(version)),
        ...(isKnown ? [] : [newer]),
      ]
    }
    this.version += 1
    this.content = content
    this.#bases.set(this.version, content)
    this.#saves.add(saveId)
    this.#writer = userId
  }
}

test(
  `in ${runs} histories no typed word is lost and all windows come to show the same`,
  { timeout: 120_000 },
  () =>
    fc.assert(
      fc.asyncProperty(histories, (history) => liveThrough(new MemoryServer(), history)),
      { numRuns: runs, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) },
    ),
)
