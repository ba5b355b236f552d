import type { ReactNode } from 'react'
import { cn } from './cn'

const tones = {
  neutral: 'border-rule text-muted',
  accent: 'border-accent/40 text-accent',
  good: 'border-good/40 text-good',
  warn: 'border-warn/40 text-warn',
  danger: 'border-danger/40 text-danger',
}

export function Badge({
  tone = 'neutral',
  className,
  children,
}: {
  tone?: keyof typeof tones
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 rounded-small min-[24rem]:whitespace-nowrap border px-1.5 text-tiny font-semibold',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
