type Pixel = ((...call: unknown[]) => void) & {
  callMethod?: (...call: unknown[]) => void
  queue: unknown[][]
  push?: Pixel
  loaded?: boolean
  version?: string
}
type PixelWindow = Window & { fbq?: Pixel; _fbq?: Pixel }

/** Meta's own start, without its inline script: calls wait in a queue until the library has come. Once a page. */
export function loadPixel(id: string): void {
  const page: PixelWindow = window
  if (page.fbq) return page.fbq('consent', 'grant')
  const pixel: Pixel = Object.assign(
    (...call: unknown[]) => (pixel.callMethod ? pixel.callMethod(...call) : void pixel.queue.push(call)),
    { queue: [] as unknown[][], loaded: true, version: '2.0' },
  )
  pixel.push = pixel
  page.fbq = page._fbq = pixel
  const script = document.createElement('script')
  script.src = 'https://connect.facebook.net/en_US/fbevents.js'
  document.head.append(script)
  pixel('init', id)
  pixel('track', 'PageView')
}

/** Stops it where it runs, and removes the marks it left on this device. */
export function dropPixel(): void {
  const page: PixelWindow = window
  page.fbq?.('consent', 'revoke')
  const labels = location.hostname.split('.')
  for (const name of ['_fbp', '_fbc'])
    for (let from = 0; from < labels.length; from++)
      document.cookie = `${name}=;path=/;max-age=0;domain=${labels.slice(from).join('.')}`
}
