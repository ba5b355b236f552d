const gap = 6

/** Puts a floating box below a place in the text, or above it where there is more room, and never beyond the screen. */
export function placeBeside(box: HTMLElement, at: DOMRect, direction: 'rtl' | 'ltr') {
  const { width, height } = box.getBoundingClientRect()
  const viewport = window.visualViewport
  const bottom = (viewport?.offsetTop ?? 0) + (viewport?.height ?? window.innerHeight)
  const isAbove = at.bottom + gap + height > bottom && at.top > bottom - at.bottom
  const top = isAbove ? Math.max(gap, at.top - gap - height) : at.bottom + gap
  const room = document.documentElement.clientWidth
  const wanted = direction === 'rtl' ? room - at.right : at.left
  // The page may read another way than the story: physical places are turned into the page's own
  const isPageRtl = getComputedStyle(document.documentElement).direction === 'rtl'
  const start = isPageRtl === (direction === 'rtl') ? wanted : room - wanted - width
  box.style.insetBlockStart = `${String(Math.round(top))}px`
  box.style.insetInlineStart = `${String(Math.round(Math.min(Math.max(gap, start), room - width - gap)))}px`
  box.style.maxBlockSize = `${String(Math.round(isAbove ? at.top - 2 * gap : bottom - at.bottom - 2 * gap))}px`
}
