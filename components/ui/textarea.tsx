import type { ComponentProps } from 'react'
import { cn } from './cn'

/** Text of several lines; with `autoGrow` as high as what stands in it. */
export function Textarea({
  className,
  autoGrow,
  ...rest
}: ComponentProps<'textarea'> & { autoGrow?: boolean }) {
  return (
    <textarea dir="auto" className={cn('control py-2', autoGrow && 'field-grows', className)} {...rest} />
  )
}
