'use client'
import { useCallback, useRef, useState } from 'react'

/** A dialog as a question: `ask` opens it and waits for `answer`, which closes it. */
export function useQuestion<Asked, Answer>() {
  const [asked, setAsked] = useState<Asked>()
  const waiting = useRef<(answer: Answer | undefined) => void>(undefined)
  const answer = useCallback((value?: Answer) => {
    waiting.current?.(value)
    waiting.current = undefined
    setAsked(undefined)
  }, [])
  const ask = useCallback(
    (question: Asked) =>
      new Promise<Answer | undefined>((resolve) => {
        waiting.current?.(undefined)
        waiting.current = resolve
        setAsked(question)
      }),
    [],
  )
  return { asked, ask, answer }
}
