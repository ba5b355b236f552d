import { notFound } from 'next/navigation'
import { openDesk } from '@/app/admin/desk'

/** An address of the desk that no screen answers to. Who is not signed in is asked to sign in first, as everywhere. */
export default async function UnknownPage() {
  await openDesk()
  notFound()
}
