'use client'
import { createElement, lazy, Suspense, type ComponentType } from 'react'
import { useHeard } from './use-heard.client'

/** When the screen is long there: by the time somebody asks for the part, the line may be gone. */
const FETCH_AFTER_MS = 3_000
const AGAIN_MS = 2_000

/**
 * A part that the first sight of a screen does not need: fetched behind it, or at once when it is to be shown. Where there
 * is no line it comes when there is one again, and what stands around it goes on meanwhile.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  if (typeof window !== 'undefined') setTimeout(() => void load().catch(() => undefined), FETCH_AFTER_MS)
  const Part = lazy(() => untilThere(load))
  return function Later(props: Props) {
    const isTaken = useHeard()
    return isTaken && <Suspense fallback={null}>{createElement<Props>(Part, props)}</Suspense>
  }
}

async function untilThere<Part>(load: () => Promise<Part>): Promise<{ default: Part }> {
  for (;;) {
    try {
      return { default: await load() }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}
