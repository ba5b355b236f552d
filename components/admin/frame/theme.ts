const YEAR_SECONDS = 31_536_000

/** Shows the desk light, dark or as the device is, now and from now on. */
export function changeTheme(theme: 'light' | 'dark' | 'auto'): void {
  const root = document.documentElement
  if (theme === 'auto') delete root.dataset.theme
  else root.dataset.theme = theme
  document.cookie = `desk-theme=${theme}; path=/admin; max-age=${YEAR_SECONDS}; samesite=lax`
}
