import type { ComponentProps } from 'react'
import { cn } from './cn'

/** One line of text. Its direction follows what is typed unless `dir` says otherwise. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  const isLatin = ['email', 'url', 'tel', 'password'].includes(rest.type ?? '')
  return <input dir={isLatin ? 'ltr' : 'auto'} className={cn('control', className)} {...rest} />
}
