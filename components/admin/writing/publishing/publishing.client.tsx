'use client'
import { createElement, type ComponentType } from 'react'
import type { DialogProps } from './dialogs'
import { PublishDialog } from './publish-dialog.client'
import { EndDialog, ReturnDialog, UnscheduleDialog } from './simple-dialogs.client'
import type { Step } from './steps'
import { SendBackDialog, SubmitDialog } from './submit-dialogs.client'
import { KillDialog, WithdrawDialog } from './takedown-dialogs.client'
import { UpdateDialog } from './update-dialog.client'

const dialogs: Record<Step, ComponentType<DialogProps>> = {
  submit: SubmitDialog,
  sendBack: SendBackDialog,
  publish: PublishDialog,
  schedule: PublishDialog,
  unschedule: UnscheduleDialog,
  update: UpdateDialog,
  unpublishAt: EndDialog,
  withdraw: WithdrawDialog,
  return: ReturnDialog,
  kill: KillDialog,
}

/** The dialog of the decision that is being made. */
export const Publishing = (props: DialogProps) => createElement(dialogs[props.step], props)
