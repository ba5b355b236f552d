'use client'
export const CopyDeskPanel = (_props: Record<string, unknown>) => null
export const RevisionsPanel = (_props: Record<string, unknown>) => null
export const PicturePicker = (_props: Record<string, unknown>) => null
const none: never[] = []
export const useFindings = (..._: unknown[]) => none
export const uploadPicture = async (..._: unknown[]) => ({ ok: false, reason: 'broken' }) as const
export const wordDiff = (a: string, b: string) => [{ kind: 'removed', text: a }, { kind: 'added', text: ` ${b}` }] as const
