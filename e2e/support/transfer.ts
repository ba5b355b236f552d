import type { CDPSession } from '@playwright/test'

const kinds = ['html', 'styles', 'scripts', 'fonts', 'pictures', 'other'] as const
export type Transfer = Record<(typeof kinds)[number], { requests: number; bytes: number }>

const kindOf: Partial<Record<string, (typeof kinds)[number]>> = {
  Document: 'html',
  Stylesheet: 'styles',
  Script: 'scripts',
  Font: 'fonts',
  Image: 'pictures',
}

/** What a page asks the network for from now on, and the bytes that come of it, headers included. */
export async function countTransfer(line: CDPSession): Promise<Transfer> {
  const counted = Object.fromEntries(kinds.map((kind) => [kind, { requests: 0, bytes: 0 }])) as Transfer
  const asked = new Map<string, (typeof kinds)[number]>()
  line.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (!/^https?:/.test(request.url)) return
    const kind = kindOf[type ?? ''] ?? 'other'
    asked.set(requestId, kind)
    counted[kind].requests++
  })
  line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = asked.get(requestId)
    if (kind) counted[kind].bytes += encodedDataLength
  })
  await line.send('Network.enable')
  return counted
}

export const sumOf = (transfer: Transfer, what: 'requests' | 'bytes'): number =>
  Object.values(transfer).reduce((sum, one) => sum + one[what], 0)
