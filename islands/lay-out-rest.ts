import { nextFrame } from './next-frame'

/**
 * What stands screens below waits until the reader comes near (styles/roles.css), or until nothing else is to do: then it
 * is laid out a piece at a time, so that whoever looks at the whole page, in an overview or a picture of it, has all of it.
 */
export async function layOutRest(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resume) => addEventListener('load', resume, { once: true }))
  for (const piece of document.querySelectorAll<HTMLElement>('.below, .story > :nth-child(n + 9)')) {
    // a pause has room for several
    await nextFrame()
    await idle()
    // not by a style of its own: it would unfold what show-more has folded
    piece.dataset.laid = ''
  }
}

// Safari does not say when it is idle
const idle = () =>
  new Promise<unknown>((resume) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resume)
    else setTimeout(resume, 50)
  })
