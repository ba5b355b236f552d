'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'next-intl'
import { DropdownMenu } from 'radix-ui'
import { deleteBlock, duplicateBlock, moveBlock, setDirection } from './block-commands'
import { useEditorDesk } from './editor-desk.client'
import { type PlacedBlock, blockOutside, findBlock } from './find-block'
import { MenuEntry } from './toolbar-button.client'
import { turnInto, turnKinds } from './turn-into'
import { useBlockName } from './block-name.client'

/** What can be done with one block. It is found by its id when something is chosen: the text may move meanwhile. */
export function BlockMenu({ blockId }: { blockId: string }) {
  const t = useTranslations('Desk.Editor.menu')
  const nameOf = useBlockName()
  const { editor, onMark } = useEditorDesk()
  const block = findBlock(editor.state.doc, blockId)
  if (!block) return null
  const outside = blockOutside(editor.state.doc, block.pos)
  const can = (command: ReturnType<typeof moveBlock>) => command(editor.state)
  const run = (make: (found: PlacedBlock) => ReturnType<typeof moveBlock>) => () => {
    const found = findBlock(editor.state.doc, blockId)
    if (found) make(found)(editor.state, editor.view.dispatch, editor.view)
  }
  return (
    <>
      <DropdownMenu.Label className="menu-title">{nameOf(block.node)}</DropdownMenu.Label>
      <MenuEntry
        label={t('moveUp')}
        isDisabled={!can(moveBlock('up', block))}
        onSelect={run((found) => moveBlock('up', found))}
      />
      <MenuEntry
        label={t('moveDown')}
        isDisabled={!can(moveBlock('down', block))}
        onSelect={run((found) => moveBlock('down', found))}
      />
      <TurnInto block={block} run={run} />
      <MenuEntry label={t('duplicate')} onSelect={run(duplicateBlock)} />
      <DirectionMenu block={block} run={run} />
      <MenuEntry label={t('comment')} onSelect={() => onMark(blockId, 'comment')} />
      {outside && (
        <MenuEntry
          label={t('outside', { block: nameOf(outside.node) })}
          onSelect={() => selectOutside({ editor, blockId })}
        />
      )}
      <MenuEntry label={t('delete')} isDanger onSelect={run(deleteBlock)} />
    </>
  )
}

function selectOutside({ editor, blockId }: { editor: Editor; blockId: string }) {
  const block = findBlock(editor.state.doc, blockId)
  const outside = block && blockOutside(editor.state.doc, block.pos)
  if (outside) editor.commands.setNodeSelection(outside.pos)
}

type PartProps = {
  block: PlacedBlock
  run: (make: (found: PlacedBlock) => ReturnType<typeof moveBlock>) => () => void
}

function TurnInto({ block, run }: PartProps) {
  const t = useTranslations('Desk.Editor')
  const { editor } = useEditorDesk()
  const kinds = turnKinds.filter((kind) => turnInto(kind, block)(editor.state))
  if (kinds.length === 0) return null
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item menu-more">{t('menu.turnInto')}</DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent collisionPadding={8} className="popover editor-menu">
          {kinds.map((kind) => (
            <MenuEntry
              key={kind}
              label={t(`blocks.${kind}`)}
              onSelect={run((found) => turnInto(kind, found))}
            />
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}

const directions = [
  ['', 'directionAuto'],
  ['rtl', 'directionRtl'],
  ['ltr', 'directionLtr'],
] as const

function DirectionMenu({ block, run }: PartProps) {
  const t = useTranslations('Desk.Editor.menu')
  const chosen = typeof block.node.attrs.dir === 'string' ? block.node.attrs.dir : ''
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="menu-item menu-more">{t('direction')}</DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent collisionPadding={8} className="popover editor-menu">
          <DropdownMenu.RadioGroup value={chosen}>
            {directions.map(([dir, label]) => (
              <DropdownMenu.RadioItem
                key={label}
                value={dir}
                onSelect={run((found) => setDirection(dir === '' ? null : dir, found))}
                className="menu-item menu-choice"
              >
                {t(label)}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  )
}
