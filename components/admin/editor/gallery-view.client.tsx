'use client'
import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { ImagePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEditorDesk } from './editor-desk.client'

/** Several pictures side by side; each is a picture of its own. */
export function GalleryView({ node, getPos, editor }: NodeViewProps) {
  const t = useTranslations('Desk.Editor.figure')
  const { choosePictures, isEditable } = useEditorDesk()
  const add = async () => {
    const picked = (await choosePictures()) ?? []
    const pos = getPos()
    const gallery = pos === undefined ? null : editor.state.doc.nodeAt(pos)
    if (pos === undefined || !gallery || picked.length === 0) return
    const figures = picked.map(({ mediaId }) => editor.schema.node('figure', { mediaId }))
    editor.view.dispatch(editor.state.tr.insert(pos + gallery.nodeSize - 1, figures))
  }
  return (
    <NodeViewWrapper
      className="gallery-view"
      role="group"
      aria-label={t('group')}
      dir={(node.attrs.dir as string | null) ?? undefined}
    >
      <NodeViewContent className="story-gallery" />
      {isEditable && (
        <button type="button" contentEditable={false} className="view-button" onClick={() => void add()}>
          <ImagePlus aria-hidden="true" className="size-4" />
          <bdi>{t('add')}</bdi>
        </button>
      )}
    </NodeViewWrapper>
  )
}
