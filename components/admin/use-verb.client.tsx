'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { toast } from '@/components/ui/toast.client'
import type { Answer } from './call-action'

/**
 * Asks the desk for something on a screen of lists and forms: busy meanwhile, then says that it is done and shows the
 * screen anew, or says why not. Answers what the desk answered.
 */
export function useVerb() {
  const router = useRouter()
  const words = useReason()
  const [isBusy, setBusy] = useState(false)
  const ask = async <Value,>(asked: Promise<Answer<Value>>, said?: string): Promise<Answer<Value>> => {
    setBusy(true)
    const answer = await asked
    setBusy(false)
    if (!answer.ok) toast.error(words(answer.reason))
    else {
      if (said) toast.success(said)
      router.refresh()
    }
    return answer
  }
  return { isBusy, ask, words }
}
