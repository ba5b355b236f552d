'use client'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'

const load = () => import('./sign-in-dialog.client')
const SignInDialog = dynamic(() => load().then((parts) => parts.SignInDialog), { ssr: false })
/** When the screen is long there: by the time the session has ended, the line may be gone too. */
const FETCH_AFTER_MS = 3_000

/** Opens over whatever one is doing when the session has ended; signing in goes on with it. */
export function SignInAgain({ email }: { email: string }) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const ask = () => setOpen(true)
    window.addEventListener('desk:signed-out', ask)
    const timer = setTimeout(() => void load().catch(() => undefined), FETCH_AFTER_MS)
    return () => {
      window.removeEventListener('desk:signed-out', ask)
      clearTimeout(timer)
    }
  }, [])
  const goOn = () => {
    setOpen(false)
    window.dispatchEvent(new Event('desk:signed-in'))
  }
  return isOpen && <SignInDialog email={email} onClose={() => setOpen(false)} onSignedIn={goOn} />
}
