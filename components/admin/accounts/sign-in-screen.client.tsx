'use client'
import { goTo } from '@/components/admin/frame/go'
import { SignInForm } from './sign-in-form.client'

/** Signs in and goes on to where one wanted to be. A whole load: what another user left in memory is gone. */
export function SignInScreen({ next }: { next: string }) {
  return <SignInForm onSignedIn={() => goTo(next)} />
}
