import { speculationRules } from '@/lib/speculation-rules'

/** Tells the browser which next pages it may fetch before they are asked for; one that knows no such rules reads past them. */
export function fetchAhead(): void {
  const rules = document.createElement('script')
  rules.type = 'speculationrules'
  rules.textContent = JSON.stringify(speculationRules)
  document.head.append(rules)
}
