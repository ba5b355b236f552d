const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const

/** Resolves with the first sign that somebody reads on; styles/picture.css then lets pictures come ahead of the reader. */
export async function moved(): Promise<void> {
  await new Promise((resume) => {
    for (const sign of signs) addEventListener(sign, resume, { once: true, passive: true })
  })
  document.documentElement.dataset.moved = ''
}
