/** Resolves before the browser draws the next time; in a tab that nobody sees, once somebody does. */
export const nextFrame = (): Promise<unknown> => new Promise((resume) => requestAnimationFrame(resume))
