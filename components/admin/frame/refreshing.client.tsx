'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Shows the screen anew from time to time, while somebody may be looking at it. */
export function Refreshing({ everySeconds }: { everySeconds: number }) {
  const router = useRouter()
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && router.refresh()
    const timer = setInterval(look, everySeconds * 1_000)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [router, everySeconds])
  return null
}
