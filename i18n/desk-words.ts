import type messages from '@/messages/ar.json'
import { messagesIn } from './translator'

type Desk = typeof messages.Desk
/** A part of the desk's words: those of a screen, or of something that several show. */
export type DeskWords = keyof Desk
export type SomeDeskWords = Partial<Desk>

/** What the frame around every screen says, wherever one is. */
export const frameWords = ['Frame', 'SignIn', 'Ui'] as const satisfies readonly DeskWords[]

/** Those parts of the desk's words in a language, for client components. */
export async function deskWords(locale: string, names: readonly DeskWords[]): Promise<SomeDeskWords> {
  const { Desk } = await messagesIn(locale)
  return Object.fromEntries(names.map((name) => [name, Desk[name]]))
}
