'use client'
import { useCallback, useEffect, useState } from 'react'
import { callAction, type Answer } from '@/components/admin/call-action'
import type { Comment, Mentionable } from '@/features/comments/list-comments'

/** What colleagues say comes in while the panel is looked at. */
const ASK_EVERY_MS = 15_000

export type Said = {
  text: string
  mentions: string[]
  parentId?: number
  blockId?: string | null
  quote?: string
}
export type Comments = {
  /** Undefined until they were read once. */
  comments: readonly Comment[] | undefined
  users: readonly Mentionable[]
  /** Why they could not be read, if they could not. */
  failure: string | undefined
  say: (said: Said) => Promise<Answer<unknown>>
  setResolved: (id: number, isResolved: boolean) => Promise<Answer<unknown>>
  reload: () => Promise<void>
}

/** All that was said about a story, read anew now and then, and what can be done about it. */
export function useComments(articleId: number): Comments {
  const [read, setRead] = useState<{ comments: Comment[]; users: Mentionable[] }>()
  const [failure, setFailure] = useState<string>()

  const reload = useCallback(async () => {
    const answer = await callAction('comments.list', { articleId })
    if (answer.ok) setRead(answer.value)
    setFailure(answer.ok ? undefined : answer.reason)
  }, [articleId])

  useEffect(() => {
    const look = () => {
      if (!document.hidden) void reload()
    }
    look()
    const timer = setInterval(look, ASK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    window.addEventListener('desk:signed-in', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('desk:signed-in', look)
    }
  }, [reload])

  const then = async (asked: Promise<Answer<unknown>>) => {
    const answer = await asked
    // somebody else may have been faster: what is shown is made true either way
    if (answer.ok || answer.reason.startsWith('comment-')) await reload()
    return answer
  }
  return {
    comments: read?.comments,
    users: read?.users ?? [],
    failure,
    say: (said) => then(callAction('comments.add', { articleId, ...said })),
    setResolved: (id, isResolved) =>
      then(callAction(isResolved ? 'comments.resolve' : 'comments.reopen', { id })),
    reload,
  }
}
