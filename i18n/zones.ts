import messages from '@/messages/ar.json'
import type { Translator } from './translator'

type NamedZone = keyof typeof messages.Zones

/** Whose time a clock shows, for the reader: "Damascus time". A zone without a name shows the city of its id. */
export function zonePhrase(t: Translator, timeZone: string) {
  return t('Article.inZone', { city: isNamed(timeZone) ? t(`Zones.${timeZone}`) : cityIn(timeZone) })
}

const isNamed = (timeZone: string): timeZone is NamedZone => Object.hasOwn(messages.Zones, timeZone)
const cityIn = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
