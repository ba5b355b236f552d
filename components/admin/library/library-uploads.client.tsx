'use client'
import { useRouter } from 'next/navigation'
import { Uploads } from '@/components/admin/media/uploads.client'

/** Pictures brought to the library stay in the list, with the way to describe each; the library shows them too. */
export function LibraryUploads({ locale }: { locale: string }) {
  const router = useRouter()
  return (
    <div className="mb-5">
      <Uploads locale={locale} isKept onBrought={() => router.refresh()} />
    </div>
  )
}
