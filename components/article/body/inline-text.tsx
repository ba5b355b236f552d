import { Fragment, type ReactNode } from 'react'
import type { Inline, Mark } from '@/features/documents/document'
import { never } from '@/lib/result'
import { runOf } from './body-parts'

/** The text of a block with its marks. Neighbours in the same link are one link: one stop for the keyboard. */
export function InlineText({ content, depth = 0 }: { content: Inline[]; depth?: number }) {
  return groupByMark(content, depth).map(({ mark, nodes }, index) =>
    mark ? (
      <Marked key={index} mark={mark}>
        <InlineText content={nodes} depth={depth + 1} />
      </Marked>
    ) : (
      <Fragment key={index}>
        {nodes.map((node, at) => (node.type === 'hardBreak' ? <br key={at} /> : node.text))}
      </Fragment>
    ),
  )
}

type Group = { mark: Mark | undefined; nodes: Inline[] }

function groupByMark(content: Inline[], depth: number): Group[] {
  const groups: Group[] = []
  for (const node of content) {
    const mark = node.type === 'text' ? node.marks?.[depth] : undefined
    const last = groups.at(-1)
    if (last && isSame(last.mark, mark)) last.nodes.push(node)
    else groups.push({ mark, nodes: [node] })
  }
  return groups
}

const isSame = (one: Mark | undefined, other: Mark | undefined) =>
  one === other || (one?.type === other?.type && JSON.stringify(one) === JSON.stringify(other))

function Marked({ mark, children }: { mark: Mark; children: ReactNode }) {
  switch (mark.type) {
    case 'link': {
      const isElsewhere = /^https?:/.test(mark.attrs.href)
      return (
        <a href={mark.attrs.href} rel={isElsewhere ? 'noopener' : undefined}>
          {children}
        </a>
      )
    }
    case 'language':
      return <span {...runOf(mark.attrs)}>{children}</span>
    case 'isolate':
      return <bdi>{children}</bdi>
    case 'strong':
      return <strong>{children}</strong>
    case 'highlight':
      return <mark>{children}</mark>
    default:
      return never(mark)
  }
}
