import { applyFirst } from './first'
import { showKnownFont } from './font'

// Inlined in the head and allowed by its hash: a reader's theme and text size must not come after the first paint
applyFirst()
showKnownFont()
