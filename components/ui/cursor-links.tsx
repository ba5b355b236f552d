import { ChevronLeft, ChevronRight } from 'lucide-react'
import { buttonClass } from './button'

type CursorLinksProps = {
  label: string
  newer?: { href: string; text: string }
  older?: { href: string; text: string }
}

/** The way through a long list: real links, one step at a time. */
export function CursorLinks({ label, newer, older }: CursorLinksProps) {
  if (!newer && !older) return null
  return (
    <nav aria-label={label} className="flex justify-between gap-2 py-3">
      {newer ? (
        <a href={newer.href} rel="prev" className={buttonClass()}>
          <ChevronLeft aria-hidden="true" className="size-4 rtl:-scale-x-100" />
          {newer.text}
        </a>
      ) : (
        <span />
      )}
      {older && (
        <a href={older.href} rel="next" className={buttonClass()}>
          {older.text}
          <ChevronRight aria-hidden="true" className="size-4 rtl:-scale-x-100" />
        </a>
      )}
    </nav>
  )
}
