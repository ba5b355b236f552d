'use client'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog.client'

type ConfirmProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** What will happen. */
  description?: ReactNode
  confirm: string
  cancel: string
  isDangerous?: boolean
  isBusy?: boolean
  onConfirm: () => void
  children?: ReactNode
}

/** Asks before something that is not easily taken back. */
export function Confirm(props: ConfirmProps) {
  const {
    open,
    onOpenChange,
    title,
    description,
    confirm,
    cancel,
    isDangerous,
    isBusy,
    onConfirm,
    children,
  } = props
  const footer = (
    <>
      <Button variant="quiet" onClick={() => onOpenChange(false)} disabled={isBusy}>
        {cancel}
      </Button>
      <Button
        variant={isDangerous ? 'danger' : 'primary'}
        onClick={onConfirm}
        disabled={isBusy}
        aria-busy={isBusy}
      >
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog {...{ open, onOpenChange, title, description, footer }} size="small">
      {children}
    </Dialog>
  )
}
