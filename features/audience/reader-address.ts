const inside = /^(::1|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd][0-9a-f]{2}:|fe80:)/i

/**
 * The address a request came from. Behind a proxy on our own machine or network it is the last one that the proxy
 * wrote; what stands before that in X-Forwarded-For is anyone's word.
 */
export function readerAddress(peer: string | undefined, forwarded: string | null): string {
  const direct = peer?.replace(/^::ffff:/i, '') ?? ''
  if (direct && !inside.test(direct)) return direct
  return forwarded?.split(',').at(-1)?.trim() || direct
}
