import type { ReactNode } from 'react'
import { Document } from '@/components/document/document'
import type { Head, Step } from '@/features/seo/heads'
import type { Shell } from '@/features/settings/shell'
import { Breadcrumbs } from './breadcrumbs'

type ListPageProps = {
  shell: Shell
  head: Head
  /** Where the reader is in the navigation. */
  current?: string
  /** The lists above this one. */
  parents?: readonly Step[]
  title: string
  /** Beside the title: a portrait. */
  portrait?: ReactNode
  kicker?: string | null
  standfirst?: string | null
  /** How many, until when. */
  facts?: ReactNode
  /** Across the whole width, above the list. */
  lead?: ReactNode
  /** Beside the list on wide screens, behind it on narrow ones. */
  aside?: ReactNode
  children: ReactNode
}

/** Every list has this shape: the way here, its name, what it holds, the list. */
export function ListPage({
  shell,
  head,
  current,
  parents = [],
  title,
  lead,
  aside,
  children,
  ...header
}: ListPageProps) {
  return (
    <Document shell={shell} head={head} current={current}>
      <div className="wrap pt-2.5 lg:pt-4">
        <Breadcrumbs site={shell.site} parents={parents} here={title} />
        <ListHeader title={title} {...header} />
        {lead}
        {aside ? (
          <div className="beside grid gap-8 lg:gap-12">
            <div>{children}</div>
            <aside className="rail">{aside}</aside>
          </div>
        ) : (
          children
        )}
      </div>
    </Document>
  )
}

const besidePortrait =
  'grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 sm:items-start sm:*:first:row-span-2 lg:gap-x-6'

type ListHeaderProps = Pick<ListPageProps, 'title' | 'portrait' | 'kicker' | 'standfirst' | 'facts'>

function ListHeader({ title, portrait, kicker, standfirst, facts }: ListHeaderProps) {
  return (
    <header className={`pt-1 pb-5 lg:pb-7 ${portrait ? besidePortrait : ''}`}>
      {portrait}
      <div className="min-w-0">
        <h1 className="text-headline font-heavy lg:text-headline-wide">
          <bdi>{title}</bdi>
        </h1>
        {kicker && <p className="mt-0.5 font-bold text-accent">{kicker}</p>}
      </div>
      {/* on a phone below the face, in the whole width */}
      <div className={portrait ? 'col-span-2 sm:col-span-1' : undefined}>
        {standfirst && (
          <p className="mt-1.5 max-w-measure text-[1.0625rem] leading-relaxed text-muted">{standfirst}</p>
        )}
        {facts && <p className="meta mt-1.5">{facts}</p>}
      </div>
    </header>
  )
}
