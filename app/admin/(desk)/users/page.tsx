import type { Metadata } from 'next'
import { openDesk } from '@/app/admin/desk'
import { withWords } from '@/app/admin/with-words'
import { InviteButton } from '@/components/admin/accounts/invite-button.client'
import { InvitationRows } from '@/components/admin/accounts/invitation-rows.client'
import { UserRows } from '@/components/admin/accounts/user-rows.client'
import { ScreenHeader } from '@/components/admin/frame/screen-header'
import { getPeopleOfTheDesk } from '@/features/accounts/for-editors'
import { listBylines } from '@/features/people/for-editors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await openDesk('users.manage')).t('Desk.Users.title') }
}

/** Who works at the desk and who is invited to. */
export default withWords(UsersPage, 'Reasons', 'Users')

async function UsersPage() {
  const { actor, t, dates, now, site } = await openDesk('users.manage')
  const [{ users, invitations }, people] = await Promise.all([getPeopleOfTheDesk(), listBylines(site.locale)])
  const rows = users.map(({ seenAt, disabledAt, createdAt: _createdAt, hasSecondFactor, ...user }) => ({
    ...user,
    hasSecondFactor: hasSecondFactor ?? false,
    isDisabled: disabledAt !== null,
    isMe: user.id === actor.id,
    seen: seenAt ? dates.dateTime(seenAt) : null,
    seenAt: seenAt ? seenAt.getTime() : null,
  }))
  const waiting = invitations.map(({ expiresAt, ...invitation }) => ({
    ...invitation,
    until: dates.dateTime(expiresAt),
    isExpired: expiresAt <= now,
  }))
  return (
    <>
      <ScreenHeader title={t('Desk.Users.title')} lead={t('Desk.Users.lead')}>
        <InviteButton />
      </ScreenHeader>
      <UserRows rows={rows} people={people} />
      <InvitationRows rows={waiting} />
    </>
  )
}
