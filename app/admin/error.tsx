'use client'
import { DeskError } from '@/components/admin/frame/desk-error.client'

type Props = { error: unknown; retry: () => void }

/** The frame itself could not be made, as while the database is away. */
export default function BrokenDesk(props: Props) {
  return (
    <main className="mx-auto max-w-page px-4">
      <DeskError {...props} />
    </main>
  )
}
