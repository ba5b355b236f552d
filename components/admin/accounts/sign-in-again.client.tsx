'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

const load = () => import('./sign-in-dialog.client')
const SignInDialog = dynamic(() => load().then((parts) => parts.SignInDialog), { ssr: false })
/** When the screen is long there: by the time the session has ended, the line may be gone too. */
const FETCH_AFTER_MS = 3_000
/** Nobody is spoken to in the middle of a sentence: the rest of it would go into the dialog. */
const PAUSE_MS = 1_500

/** Opens over whatever one is doing when the session has ended; signing in goes on with it. */
export function SignInAgain({ email }: { email: string }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    let typedAt = -PAUSE_MS
    let opening: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      opening = undefined
      setOpen(true)
    }
    const ask = () => {
      clearTimeout(opening)
      opening = setTimeout(open, Math.max(0, typedAt + PAUSE_MS - performance.now()))
    }
    const type = () => {
      typedAt = performance.now()
      if (opening !== undefined) ask()
    }
    window.addEventListener('desk:signed-out', ask)
    window.addEventListener('keydown', type, true)
    const timer = setTimeout(() => void load().catch(() => undefined), FETCH_AFTER_MS)
    return () => {
      window.removeEventListener('desk:signed-out', ask)
      window.removeEventListener('keydown', type, true)
      clearTimeout(timer)
      clearTimeout(opening)
    }
  }, [])
  const goOn = () => {
    setOpen(false)
    window.dispatchEvent(new Event('desk:signed-in'))
  }
  return isOpen && <SignInDialog email={email} onClose={() => setOpen(false)} onSignedIn={goOn} />
}
