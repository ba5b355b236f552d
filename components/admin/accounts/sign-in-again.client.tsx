'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

const load = () => import('./sign-in-dialog.client')
const SignInDialog = dynamic(() => load().then((parts) => parts.SignInDialog), { ssr: false })
/** When the screen is long there: by the time the session has ended, the line may be gone too. */
const FETCH_AFTER_MS = 3_000

/** How often one was asked, and whether in the middle of writing: then beside the text, without taking the keys. */
type Asked = { times: number; isWriting: boolean }

/** Opens over whatever one is doing when the session has ended; signing in goes on with it. */
export function SignInAgain({ email }: { email: string }) {
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    const ask = async () => {
      // before one looks what the keys are at: while it comes, somebody may have begun to write
      await load().catch(() => undefined)
      const { activeElement } = document
      const isWriting = isTypingIn(activeElement)
      setAsked((before) => {
        if (!before) return { times: 1, isWriting }
        // what saves by itself asks again and again; only a button of the page brings the keys here
        const isWanted = before.isWriting && isButtonOfPage(activeElement)
        return isWanted ? { times: before.times + 1, isWriting: false } : before
      })
    }
    const listen = () => void ask()
    window.addEventListener('desk:signed-out', listen)
    const timer = setTimeout(() => void load().catch(() => undefined), FETCH_AFTER_MS)
    return () => {
      window.removeEventListener('desk:signed-out', listen)
      clearTimeout(timer)
    }
  }, [])
  const goOn = () => {
    setAsked(undefined)
    window.dispatchEvent(new Event('desk:signed-in'))
  }
  return (
    asked && (
      <SignInDialog
        key={asked.times}
        email={email}
        isBeside={asked.isWriting}
        onClose={() => setAsked(undefined)}
        onSignedIn={goOn}
      />
    )
  )
}

/** Whether keys go into a text of the page: the rest of a sentence must not land in another field. */
function isTypingIn(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  return element.isContentEditable || element.matches('input, textarea')
}

const isButtonOfPage = (element: Element | null) =>
  element instanceof HTMLButtonElement && !element.closest('[role=dialog]')
