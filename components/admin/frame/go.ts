/**
 * Loads an address of the desk anew, as a whole page: what was made for another user or language must not stay, and
 * Next's own navigation would keep it.
 */
export function goTo(address: string): void {
  window.location.assign(address)
}

const YEAR_SECONDS = 31_536_000

/** Shows the entrance in another language, now and from now on in this browser. */
export function speakHere(locale: string): void {
  document.cookie = `desk-language=${locale}; path=/admin; max-age=${YEAR_SECONDS}; samesite=lax`
  window.location.reload()
}
