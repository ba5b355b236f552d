import { upgradeEmbed } from './click-to-load'
import { upgradeConsent } from './consent-bar'
import { define } from './define'
import { onChoice } from './device'
import { applyFirst } from './first'
import { upgradeTicker } from './news-ticker'
import { countView } from './page-view'
import { upgradePreferences } from './reader-preferences'
import { savePictures } from './saver'
import { upgradeSearch } from './search-suggest'
import { upgradeShare } from './share-button'
import { upgradeShowMore } from './show-more'
import { sayTimes } from './times'

const MINUTE_MS = 60_000

/** All that scripts add to a reader's page. It upgrades what is there; without it the page is complete. */
function start() {
  const words = document.querySelector<HTMLElement>('reader-preferences')?.dataset.loadPicture ?? ''
  const settle = () => {
    sayTimes()
    savePictures(words)
  }
  settle()
  onChoice(() => {
    applyFirst()
    settle()
  })
  setInterval(() => document.hidden || sayTimes(), MINUTE_MS)
  define('reader-preferences', upgradePreferences)
  define('show-more', upgradeShowMore)
  define('news-ticker', upgradeTicker)
  define('share-button', upgradeShare)
  define('click-to-load', upgradeEmbed)
  define('page-view', countView)
  define('search-suggest', upgradeSearch)
  define('consent-bar', upgradeConsent)
}

applyFirst()
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start)
else start()
