import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/admin/frame/desk-frame'
import { openDesk } from '../desk'
import './error' // with the frame, not in a round trip of its own

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const desk = await openDesk()
  return (
    <DeskFrame actor={desk.actor} site={desk.site}>
      {children}
    </DeskFrame>
  )
}
