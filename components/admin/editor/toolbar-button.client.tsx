'use client'
import { DropdownMenu, Toolbar } from 'radix-ui'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

type ToolbarButtonProps = {
  label: string
  icon: ReactNode
  onPress: () => void
  /** Only for what is on or off. */
  isOn?: boolean
  isDisabled?: boolean
  className?: string
}

// The text keeps its selection, and a phone its keyboard, while a button is pressed
const keepSelection = (event: { preventDefault: () => void }) => event.preventDefault()

export function ToolbarButton({ label, icon, onPress, isOn, isDisabled, className }: ToolbarButtonProps) {
  return (
    <Toolbar.Button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      aria-disabled={isDisabled}
      onMouseDown={keepSelection}
      onClick={() => !isDisabled && onPress()}
      className={cn('editor-button', className)}
    >
      {icon}
    </Toolbar.Button>
  )
}

type ToolbarMenuProps = {
  label: string
  trigger: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** Where the focus goes when the menu has done its work. */
  onClosed: () => void
  children: ReactNode
}

/** A button of the toolbar that opens a menu. */
export function ToolbarMenu({ label, trigger, open, onOpenChange, onClosed, children }: ToolbarMenuProps) {
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <DropdownMenu.Trigger asChild>
        <Toolbar.Button
          type="button"
          aria-label={label}
          title={label}
          onMouseDown={keepSelection}
          className="editor-button"
        >
          {trigger}
        </Toolbar.Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          className="popover editor-menu"
          // It may scroll, so the keyboard must be able to stand on it
          tabIndex={0}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            onClosed()
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

type MenuEntryProps = {
  label: string
  icon?: ReactNode
  onSelect: () => void
  isDisabled?: boolean
  isDanger?: boolean
}

export function MenuEntry({ label, icon, onSelect, isDisabled, isDanger }: MenuEntryProps) {
  return (
    <DropdownMenu.Item
      disabled={isDisabled}
      onSelect={onSelect}
      className={cn('menu-item', isDanger && 'text-danger')}
    >
      {icon}
      {label}
    </DropdownMenu.Item>
  )
}
