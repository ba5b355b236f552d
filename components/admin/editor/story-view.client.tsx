'use client'
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEditorDesk } from './editor-desk.client'
import { Tool } from './figure-view.client'
import { setAttribute } from './set-attribute'

/** The card that leads to another story. */
export function StoryView({ node, getPos, editor }: NodeViewProps) {
  const t = useTranslations('Desk.Editor.story')
  const { stories, chooseStory, isEditable } = useEditorDesk()
  const id = Number(node.attrs.articleId)
  const replace = async () => {
    const story = await chooseStory()
    if (story) setAttribute(editor, getPos(), 'articleId', story.id)
  }
  return (
    <NodeViewWrapper className="related-story">
      <p className="related-story-label">
        <bdi>{t('label')}</bdi>
      </p>
      <p>
        <bdi className="font-bold">{stories[id]?.headline ?? t('unknown', { id: String(id) })}</bdi>
      </p>
      {isEditable && (
        <div className="view-tools">
          <Tool label={t('replace')} onClick={() => void replace()}>
            <RefreshCw aria-hidden="true" className="size-4" />
          </Tool>
        </div>
      )}
    </NodeViewWrapper>
  )
}
