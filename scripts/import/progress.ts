import { SingleBar } from 'cli-progress'

type Progress = { done: number; total: number; unit: 'bytes' | 'items' }

/** A progress bar on a terminal, silence elsewhere. A new unit begins a new bar. */
export function makeProgress() {
  let bar: SingleBar | undefined
  let unit = ''
  const stop = () => {
    bar?.stop()
    bar = undefined
  }
  const show = (progress: Progress) => {
    if (!process.stderr.isTTY) return
    if (progress.unit !== unit) stop()
    unit = progress.unit
    if (!bar) {
      const format =
        progress.unit === 'bytes'
          ? 'reading {bar} {percentage}% | {eta_formatted}'
          : 'writing {bar} {value}/{total} | {eta_formatted}'
      bar = new SingleBar({ format, hideCursor: true, stream: process.stderr })
      bar.start(Math.max(progress.total, 1), 0)
    }
    bar.setTotal(Math.max(progress.total, progress.done))
    bar.update(progress.done)
  }
  return { show, stop }
}
