'use client'
import type { BodyNode } from '@/db/schema/body'
import type { Finding } from '@/features/copy-desk/check-text'
import { nodesIn } from '@/features/documents/nodes-in'
import { isFieldName } from './side/other-version-text'
import { isInBody } from './story-body.client'
import { useWriting } from './writing-context.client'

/** Puts right what the copy desk marked, each where it stands. */
export function useFixes() {
  const { draft, editor, findings, isEditable } = useWriting()

  const fix = (finding: Finding) => fixThese([finding])
  const fixAll = (kind: Finding['kind']) => fixThese(findings.filter((one) => one.kind === kind))
  return { fix, fixAll }

  function fixThese(marked: readonly Finding[]) {
    if (!isEditable) return
    // from the end, so that what comes before keeps its place
    const ordered = [...marked].sort((a, b) => b.from - a.from)
    const fields: Record<string, string> = {}
    for (const finding of ordered) {
      if (finding.fix === undefined) continue
      if (isInBody(finding)) editor.current?.applyFix(finding)
      else if ('field' in finding.place) fixField(fields, finding.place.field, finding)
      else if ('attribute' in finding.place) fixAttribute(finding.place, finding)
    }
    if (Object.keys(fields).length > 0) draft.setFields(fields)
  }

  function fixField(fields: Record<string, string>, name: string, finding: Finding) {
    const value = isFieldName(name, draft.content) ? draft.content[name] : undefined
    if (typeof value === 'string') fields[name] = spliced(fields[name] ?? value, finding)
  }

  function fixAttribute({ blockId, attribute }: { blockId: string; attribute: string }, finding: Finding) {
    const node: BodyNode | undefined = nodesIn(draft.content.body).find((one) => one.attrs?.id === blockId)
    const value = node?.attrs?.[attribute]
    if (!node || typeof value !== 'string') return
    editor.current?.replaceBlock(blockId, {
      ...node,
      attrs: { ...node.attrs, [attribute]: spliced(value, finding) },
    })
  }
}

const spliced = (text: string, { from, to, fix = '' }: Finding) => text.slice(0, from) + fix + text.slice(to)
