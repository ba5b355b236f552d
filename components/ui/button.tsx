import type { ComponentProps } from 'react'
import { cn } from './cn'

const variants = {
  primary: 'button-primary',
  secondary: 'button-secondary',
  quiet: 'button-quiet',
  danger: 'button-danger',
}
const sizes = {
  small: 'min-h-8 px-2.5 text-small',
  normal: 'min-h-9 px-3.5 text-small',
  icon: 'size-9 shrink-0 p-0',
}

type Look = { variant?: keyof typeof variants; size?: keyof typeof sizes }

export const buttonClass = ({ variant = 'secondary', size = 'normal' }: Look = {}): string =>
  cn('button', variants[variant], sizes[size])

/** A button. Give one that shows only an icon an aria-label. */
export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return <button type={type} className={cn(buttonClass({ variant, size }), className)} {...rest} />
}

/** A link that looks like a button: it leads somewhere. */
export function LinkButton({ variant, size, className, ...rest }: Look & ComponentProps<'a'>) {
  return <a className={cn(buttonClass({ variant, size }), className)} {...rest} />
}
