import { upgradeEmbed } from './click-to-load'
import { upgradeConsent } from './consent-bar'
import { define } from './define'
import { onChoice } from './device'
import { fetchAhead } from './fetch-ahead'
import { applyFirst } from './first'
import { takeFont, takeFontBelow } from './font'
import { layOutRest } from './lay-out-rest'
import { moved } from './moved'
import { upgradeTicker } from './news-ticker'
import { countView } from './page-view'
import { upgradePreferences } from './reader-preferences'
import { savePictures } from './saver'
import { upgradeSearch } from './search-suggest'
import { upgradeShare } from './share-button'
import { upgradeShowMore } from './show-more'
import { sayTimes } from './times'

const MINUTE_MS = 60_000

const settle = () => {
  sayTimes()
  savePictures(document.querySelector<HTMLElement>('reader-preferences')?.dataset.loadPicture ?? '')
}

/** What nobody sees yet is laid out in the font at hand; letters that only another file has are asked for once somebody reads on. */
async function finish() {
  const reads = moved()
  const hasMore = await takeFont()
  await layOutRest()
  await reads
  if (hasMore) await takeFontBelow()
}

/** All that scripts add to a reader's page. It upgrades what is there; without it the page is complete. */
const steps = [
  () => void finish(),
  settle,
  fetchAhead,
  () => define('reader-preferences', upgradePreferences),
  () => define('news-ticker', upgradeTicker),
  () => define('show-more', upgradeShowMore),
  () => define('share-button', upgradeShare),
  () => define('click-to-load', upgradeEmbed),
  () => define('page-view', countView),
  () => define('search-suggest', upgradeSearch),
  () => define('consent-bar', upgradeConsent),
]

/**
 * One task a step, so that a finger on a slow phone never waits for all of them: the ticker is measured a frame before
 * a folded story brings what stands below it near.
 */
async function start() {
  onChoice(() => {
    applyFirst()
    settle()
  })
  setInterval(() => document.hidden || sayTimes(), MINUTE_MS)
  for (const step of steps) {
    step()
    await new Promise((resume) => setTimeout(resume))
  }
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => void start())
else void start()
