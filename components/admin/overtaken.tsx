import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type OvertakenProps = {
  words: { title: string; text: string; keepMine: string; takeTheirs: string }
  isBusy: boolean
  keepMine: () => void
  takeTheirs: () => void
  /** What differs. */
  children: ReactNode
}

/** What a colleague saved meanwhile: nothing is decided but by whoever looks at it. */
export function Overtaken({ words, isBusy, keepMine, takeTheirs, children }: OvertakenProps) {
  return (
    <section
      role="alert"
      aria-label={words.title}
      className="mb-6 grid gap-3 border-s-4 border-warn bg-panel p-4"
    >
      <div>
        <p className="font-bold">{words.title}</p>
        <p className="text-small">{words.text}</p>
      </div>
      {children}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={isBusy} onClick={keepMine}>
          {words.keepMine}
        </Button>
        <Button disabled={isBusy} onClick={takeTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
    </section>
  )
}
