'use client'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { ArrowLeft, ArrowRight, ImageOff, RefreshCw, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import {
  mediaPath,
  nearestCrop,
  type PictureMedia,
  renditionFor,
  renditionsOf,
} from '@/features/media/picture-media'
import { deleteBlock, moveBlock } from './block-commands'
import { BlockField } from './block-field.client'
import { useEditorDesk } from './editor-desk.client'
import { setAttribute } from './set-attribute'

/** A picture with the story's own words over those that the picture has by itself. */
export function FigureView(props: NodeViewProps) {
  const { node, getPos, editor } = props
  const t = useTranslations('Desk.Editor')
  const { pictures, isEditable } = useEditorDesk()
  const id = Number(node.attrs.mediaId)
  const media = pictures[id]
  const pos = getPos()
  const inGallery = pos !== undefined && editor.state.doc.resolve(pos).parent.type.name === 'gallery'
  return (
    <NodeViewWrapper
      as="figure"
      className="figure-view"
      dir={(node.attrs.dir as 'rtl' | 'ltr' | null) ?? undefined}
      lang={(node.attrs.lang as string | null) ?? undefined}
    >
      <div className="figure-picture">
        {media ? <Shown media={media} alt={node.attrs.alt as string | null} /> : <Missing id={id} />}
        {isEditable && <FigureTools {...props} inGallery={inGallery} />}
      </div>
      <figcaption>
        <BlockField
          {...props}
          name="caption"
          most={2000}
          label={t('fields.caption')}
          placeholder={media?.caption ?? undefined}
        />
        <BlockField
          {...props}
          name="credit"
          most={300}
          label={t('fields.credit')}
          placeholder={media?.credit ?? undefined}
          className="block-field-quiet"
        />
        <BlockField
          {...props}
          name="alt"
          most={1000}
          label={t('fields.alt')}
          placeholder={media?.alt ?? undefined}
          className="block-field-quiet"
        />
        {!media?.alt && !node.attrs.alt && isEditable && (
          <p className="figure-warning">
            <bdi>{t('figure.noAlt')}</bdi>
          </p>
        )}
      </figcaption>
    </NodeViewWrapper>
  )
}

function Shown({ media, alt }: { media: PictureMedia; alt: string | null }) {
  const crop = nearestCrop(media, 'full')
  const shown = crop && renditionFor(renditionsOf(media, crop, 'webp'), 960)
  if (!shown) return null
  return (
    <img
      src={mediaPath(shown.key)}
      width={shown.widthPx}
      height={shown.heightPx}
      alt={alt ?? media.alt ?? ''}
      draggable={false}
      loading="lazy"
      decoding="async"
    />
  )
}

function Missing({ id }: { id: number }) {
  const t = useTranslations('Desk.Editor.figure')
  return (
    <p className="figure-missing">
      <ImageOff aria-hidden="true" className="size-5" />
      <bdi>{t('missing', { id: String(id) })}</bdi>
    </p>
  )
}

function FigureTools({ node, getPos, editor, inGallery }: NodeViewProps & { inGallery: boolean }) {
  const t = useTranslations('Desk.Editor.figure')
  const { choosePictures } = useEditorDesk()
  const replace = async () => {
    const [picked] = (await choosePictures()) ?? []
    if (picked) setAttribute(editor, getPos(), 'mediaId', picked.mediaId)
  }
  const move = (direction: 'up' | 'down') => {
    const pos = getPos()
    if (pos !== undefined) moveBlock(direction, { node, pos })(editor.state, editor.view.dispatch)
  }
  const remove = () => {
    const pos = getPos()
    if (pos !== undefined) deleteBlock({ node, pos })(editor.state, editor.view.dispatch)
    editor.commands.focus()
  }
  return (
    <div className="view-tools">
      {inGallery && (
        <Tool label={t('earlier')} onClick={() => move('up')}>
          <ArrowRight aria-hidden="true" className="size-4 turns" />
        </Tool>
      )}
      {inGallery && (
        <Tool label={t('later')} onClick={() => move('down')}>
          <ArrowLeft aria-hidden="true" className="size-4 turns" />
        </Tool>
      )}
      <Tool label={t('replace')} onClick={() => void replace()}>
        <RefreshCw aria-hidden="true" className="size-4" />
      </Tool>
      <Tool label={t('remove')} onClick={remove}>
        <Trash2 aria-hidden="true" className="size-4" />
      </Tool>
    </div>
  )
}

export function Tool({
  label,
  onClick,
  children,
}: {
  label: string
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className="view-tool" aria-label={label} title={label} onClick={onClick}>
      {children}
    </button>
  )
}
