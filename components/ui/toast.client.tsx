'use client'
import { useEffect, useState } from 'react'
import { later } from './later.client'
import type { ToasterProps } from './toaster.client'

type More = { duration?: number; action?: { label: string; onClick: () => void } }
type Kind = 'message' | 'success' | 'error'
type Show = Record<Kind, (text: string, more?: More) => unknown>

const ToastList = later(() => import('./toaster.client').then((part) => part.ToastList))
/** Long after the first sight of a screen, unless something is said before. */
const MOUNT_AFTER_MS = 4_000

let place: Show | undefined
let send = () => {}
const waiting: ((show: Show) => void)[] = []

const say = (kind: Kind) => (text: string, more?: More) => {
  if (place) return void place[kind](text, more)
  waiting.push((show) => show[kind](text, more))
  send()
}

/** Says something in passing. */
export const toast = Object.assign(say('message'), { success: say('success'), error: say('error') })

function take(show: Show) {
  place = show
  for (const told of waiting.splice(0)) told(show)
}

/** Where short messages appear, announced politely; they wait while they are pointed at. */
export function Toaster(props: ToasterProps) {
  const [isSentFor, setSentFor] = useState(false)
  useEffect(() => {
    send = () => setSentFor(true)
    if (waiting.length > 0) send()
    const timer = setTimeout(send, MOUNT_AFTER_MS)
    return () => {
      clearTimeout(timer)
      place = undefined
    }
  }, [])
  return isSentFor && <ToastList {...props} onShown={take} />
}
