import type { DeskUser } from '@/features/accounts/for-editors'

/** An account as its row shows it. */
export type UserRow = Pick<DeskUser, 'id' | 'name' | 'email' | 'role' | 'personId'> & {
  hasSecondFactor: boolean
  isDisabled: boolean
  isMe: boolean
  /** When they were last here: for reading, and for sorting (ms). */
  seen: string | null
  seenAt: number | null
}
