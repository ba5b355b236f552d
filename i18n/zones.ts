import type messages from '@/messages/ar.json'
import type { Translator } from './translator'

type NamedZone = keyof (typeof messages)['Zones']

/** Whose time a clock shows, for the reader: "Damascus time". A zone without a name shows the city of its id. */
export function zonePhrase(t: Translator, timeZone: string) {
  return t('Article.inZone', { city: cityOf(t, timeZone) })
}

function cityOf(t: Translator, timeZone: string) {
  const key = `Zones.${timeZone}`
  if (isNamed(t, key)) return t(key)
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

const isNamed = (t: Translator, key: string): key is `Zones.${NamedZone}` =>
  t.has(key as `Zones.${NamedZone}`)
