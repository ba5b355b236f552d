const MOST_SHOWN = 60

/** Time zones whose id or name in the language holds what is typed, with what their clocks show now. */
export function zonesFor(query: string, locale: string, now: Date): { value: string; label: string }[] {
  const wanted = query.trim().toLowerCase().replaceAll(' ', '_')
  return Intl.supportedValuesOf('timeZone')
    .map((zone) => ({ value: zone, label: `${zone} – ${nameOf(zone, locale, now)}` }))
    .filter(({ label }) => label.toLowerCase().replaceAll(' ', '_').includes(wanted))
    .slice(0, MOST_SHOWN)
}

const names = new Map<string, string>()

function nameOf(zone: string, locale: string, now: Date): string {
  const key = `${locale} ${zone}`
  const known = names.get(key)
  if (known !== undefined) return known
  const parts = (timeZoneName: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone: zone, timeZoneName })
      .formatToParts(now)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const name = `${parts('longGeneric')} (${parts('shortOffset')})`
  names.set(key, name)
  return name
}
