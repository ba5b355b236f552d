'use client'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { ArrowRight, Monitor, Moon, RotateCw, Smartphone, Sun } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'

const widths = { phone: 390, desktop: 1280 } as const
type Width = keyof typeof widths

type PreviewRoomProps = {
  title: string
  /** What is previewed. */
  name: string
  back: { href: string; label: string }
  /** Where its page is; the theme is added to it. */
  address: string
  /** What the frame is called. */
  frame: string
  /** What else can be done with it. */
  children?: ReactNode
}

/** A page as readers will get it: itself, in a frame of a phone's or a desk's width, light or dark. */
export function PreviewRoom({ title, name, back, address, frame, children }: PreviewRoomProps) {
  const t = useTranslations('Desk.Preview')
  const [width, setWidth] = useState<Width>('phone')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  const [round, setRound] = useState(0)
  const themed = `${address}?theme=${theme}`
  return (
    <div className="grid grid-cols-1 grid-rows-[auto_1fr]">
      <div className="flex flex-wrap items-center gap-2 border-b border-rule px-3 py-2 sm:px-4">
        <Link
          href={back.href}
          aria-label={back.label}
          className="grid size-10 place-items-center text-muted hover:text-ink"
        >
          <ArrowRight aria-hidden="true" className="size-5 ltr:-scale-x-100" />
        </Link>
        <h1 className="min-w-0 grow truncate text-small font-bold">
          <span className="text-muted">{title}</span> <bdi>{name}</bdi>
        </h1>
        <Choice label={t('width')}>
          <Option isChosen={width === 'phone'} label={t('phone')} onChoose={() => setWidth('phone')}>
            <Smartphone aria-hidden="true" className="size-5" />
          </Option>
          <Option isChosen={width === 'desktop'} label={t('desktop')} onChoose={() => setWidth('desktop')}>
            <Monitor aria-hidden="true" className="size-5" />
          </Option>
        </Choice>
        <Choice label={t('theme')}>
          <Option isChosen={theme === 'light'} label={t('light')} onChoose={() => setTheme('light')}>
            <Sun aria-hidden="true" className="size-5" />
          </Option>
          <Option isChosen={theme === 'dark'} label={t('dark')} onChoose={() => setTheme('dark')}>
            <Moon aria-hidden="true" className="size-5" />
          </Option>
        </Choice>
        <Button variant="quiet" size="icon" aria-label={t('again')} onClick={() => setRound(round + 1)}>
          <RotateCw aria-hidden="true" className="size-5" />
        </Button>
        {children}
      </div>
      <PreviewFrame key={`${themed} ${round}`} address={themed} title={frame} widthPx={widths[width]} />
    </div>
  )
}

type PreviewFrameProps = { address: string; title: string; widthPx: number }

/** The page at its true width; where the window is narrower, the whole of it smaller. */
function PreviewFrame({ address, title, widthPx }: PreviewFrameProps) {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useEffect(() => {
    const box = room.current
    if (!box) return
    const measure = new ResizeObserver(() => setScale(Math.min(1, box.clientWidth / widthPx)))
    measure.observe(box)
    return () => measure.disconnect()
  }, [widthPx])
  return (
    <div className="bg-panel p-2 sm:p-6">
      <div ref={room} className="flex h-[calc(100dvh-9rem)] justify-center overflow-hidden">
        <iframe
          src={address}
          title={title}
          style={{ width: widthPx, height: `${100 / scale}%`, transform: `scale(${scale})` }}
          className="shrink-0 origin-top border border-rule bg-paper"
        />
      </div>
    </div>
  )
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="flex border border-rule">
      {children}
    </div>
  )
}

type OptionProps = { isChosen: boolean; label: string; onChoose: () => void; children: ReactNode }

function Option({ isChosen, label, onChoose, children }: OptionProps) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      aria-label={label}
      title={label}
      onClick={onChoose}
      className={cn(
        'grid size-10 place-items-center text-muted hover:text-ink',
        isChosen && 'bg-panel text-accent',
      )}
    >
      {children}
    </button>
  )
}
