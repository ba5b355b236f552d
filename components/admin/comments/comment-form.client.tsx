'use client'
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import type { Answer } from '@/components/admin/call-action'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/textarea'
import { useReason } from '@/components/admin/writing/use-reason.client'
import { MentionList } from './mention-list.client'
import { colleaguesLike, mentionsIn, typedMention, withMention, type Colleague } from './mentions'

const MOST_TEXT = 4_000

type CommentFormProps = {
  label: string
  send: string
  users: readonly Colleague[]
  autoFocus?: boolean
  onSend: (text: string, mentions: string[]) => Promise<Answer<unknown>>
  onCancel?: () => void
  /** What the comment is about, above the field. */
  children?: ReactNode
}

/** Where a comment is written. An @ offers the colleagues who may read the story; Ctrl or ⌘ with Enter sends. */
export function CommentForm({ label, send, users, autoFocus, onSend, onCancel, children }: CommentFormProps) {
  const t = useTranslations('Desk.Comments')
  const reason = useReason()
  const field = useRef<HTMLTextAreaElement>(null)
  const [refusal, setRefusal] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const { text, write, clear, chosen, offer } = useMentions(users, field)

  const submit = async () => {
    if (text.trim() === '' || isBusy) return
    setBusy(true)
    const answer = await onSend(text, mentionsIn(text, chosen))
    setBusy(false)
    setRefusal(answer.ok ? undefined : answer.reason)
    // what was typed stays until it has arrived
    if (answer.ok) clear()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (offer.onKeyDown(event)) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
    else if (event.key === 'Escape' && onCancel) onCancel()
  }

  return (
    <div className="grid gap-2">
      {children}
      <div className="relative">
        <Textarea
          ref={field}
          autoGrow
          rows={2}
          maxLength={MOST_TEXT}
          aria-label={label}
          placeholder={label}
          aria-autocomplete="list"
          aria-controls={offer.list.length > 0 ? offer.id : undefined}
          aria-activedescendant={offer.list.length > 0 ? `${offer.id}-${offer.at}` : undefined}
          autoFocus={autoFocus}
          // an empty field would turn its placeholder round
          dir={text === '' ? undefined : 'auto'}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={offer.close}
        />
        <MentionList id={offer.id} users={offer.list} at={offer.at} onPick={offer.pick} />
      </div>
      {refusal && <Refusal text={reason(refusal)} />}
      <div className="flex items-center justify-end gap-2">
        <span className="me-auto text-tiny text-muted">{t('mentionHint')}</span>
        {onCancel && (
          <Button variant="quiet" size="small" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
        <Button variant="primary" size="small" disabled={isBusy || text.trim() === ''} onClick={submit}>
          {send}
        </Button>
      </div>
    </div>
  )
}

const Refusal = ({ text }: { text: string }) => (
  <p role="alert" className="text-small font-semibold text-danger">
    {text}
  </p>
)

/** The text, whom it names, and the names that are offered while one is being typed. */
function useMentions(users: readonly Colleague[], field: { current: HTMLTextAreaElement | null }) {
  const id = useId()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Colleague[]>([])
  const [caret, setCaret] = useState<number>()
  const [at, setAt] = useState(0)
  const typed = caret === undefined ? undefined : typedMention(text, caret)
  const list = typed ? colleaguesLike(typed.query, users) : []

  const close = () => setCaret(undefined)
  const pick = (user: Colleague) => {
    if (!typed) return
    const next = withMention(text, typed, user.name)
    setText(next.text)
    setChosen([...chosen, user])
    close()
    // after React has put the text there
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(next.caret, next.caret)
    })
  }
  /** Whether the key was for the list. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    const user = list[at]
    if (!user) return false
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isForList = step !== undefined || ['Enter', 'Tab', 'Escape'].includes(event.key)
    if (!isForList || event.ctrlKey || event.metaKey) return false
    event.preventDefault()
    event.stopPropagation()
    if (step !== undefined) setAt((at + step + list.length) % list.length)
    else if (event.key === 'Escape') close()
    else pick(user)
    return true
  }
  const write = (next: string) => {
    setText(next)
    setCaret(field.current?.selectionStart ?? next.length)
    setAt(0)
  }
  const clear = () => {
    setText('')
    setChosen([])
    close()
  }
  return { text, write, clear, chosen, offer: { id, list, at, pick, close, onKeyDown } }
}
