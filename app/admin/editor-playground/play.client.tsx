'use client'
import { useMemo, useRef, useState } from 'react'
import { BodyEditor, type BodyEditorHandle } from '@/components/admin/editor/body-editor.client'
import type { Document } from '@/features/documents/document'
import type { PictureMedia } from '@/features/media/picture-media'

type Props = { initial: Document; pictures: Record<number, PictureMedia>; edition: string }

export function Play({ initial, pictures, edition }: Props) {
  const [incoming, setIncoming] = useState({ document: initial, count: 0 })
  const [isEditable, setEditable] = useState(true)
  const handle = useRef<BodyEditorHandle>(null)
  const log = useRef<{ document?: Document; changes: number; marks: string[]; select: unknown }>({
    changes: 0,
    marks: [],
    select: null,
  })
  const stories = useMemo(() => ({ 12: { headline: 'قصة أخرى ذات صلة' } }), [])
  const marksAt = useMemo(
    () => ({ b1: { comments: 2, versions: 1 }, b3: { presentNames: ['سامر'], comments: 1 } }),
    [],
  )
  const findings = useMemo(() => {
    const found: {
      kind: 'latin-punctuation' | 'doubled-space'
      place: { blockId: string }
      from: number
      to: number
      found: string
      fix: string
    }[] = []
    const text = JSON.stringify(initial.content[1] ?? '')
    if (text.includes(' ,')) {
      const words = 'BBC: قالت الوزارة إن النتائج صدرت ,وأضافت  أنها كاملة.'
      const at = words.indexOf(' ,')
      const id = String(initial.content[1]?.attrs.id)
      found.push({
        kind: 'latin-punctuation',
        place: { blockId: id },
        from: at,
        to: at + 2,
        found: ' ,',
        fix: '، ',
      })
    }
    return found
  }, [initial])
  const first = Number(Object.keys(pictures)[0])
  const actions = {
    onChange: (document: Document) => {
      log.current.document = document
      log.current.changes += 1
      ;(window as never as { log: unknown }).log = log.current
    },
    onPicture: () =>
      Promise.resolve(pictures[first] ? [{ mediaId: first, media: pictures[first] }] : undefined),
    onUpload: (files: File[]) =>
      new Promise<{ mediaId: number; media: PictureMedia }[]>((resolve) =>
        setTimeout(
          () =>
            resolve(
              files.flatMap(() => (pictures[first] ? [{ mediaId: first, media: pictures[first] }] : [])),
            ),
          300,
        ),
      ),
    onStory: () => Promise.resolve({ id: 12, headline: 'x' }),
    onMark: (id: string, kind: string) => {
      log.current.marks.push(`${id} ${kind}`)
      ;(window as never as { log: unknown }).log = log.current
    },
    onSelect: (where: unknown) => {
      log.current.select = where
      ;(window as never as { log: unknown }).log = log.current
    },
  }
  const [stable] = useState(actions)
  const merge = () => {
    const now = log.current.document ?? initial
    const content = now.content.map((block, index) =>
      index === 0 && block.type === 'paragraph'
        ? {
            ...block,
            content: [{ type: 'text' as const, text: 'هذه الفقرة كتبها زميل آخر. ' }, ...block.content],
          }
        : block,
    )
    setIncoming((before) => ({ document: { type: 'doc', content }, count: before.count + 1 }))
  }
  return (
    <>
      <p className="flex gap-2">
        <button id="merge" type="button" onClick={merge}>
          merge
        </button>
        <button id="lock" type="button" onClick={() => setEditable((was) => !was)}>
          lock
        </button>
      </p>
      <BodyEditor
        initial={initial}
        incoming={incoming}
        locale={edition}
        direction={edition === 'ar' ? 'rtl' : 'ltr'}
        isEditable={isEditable}
        pictures={pictures}
        stories={stories}
        findings={findings}
        marksAt={marksAt}
        handle={handle}
        {...stable}
      />
    </>
  )
}
