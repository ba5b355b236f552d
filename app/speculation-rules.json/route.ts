import { fileRoute } from '@/app/machine-file'
import { speculationRules } from '@/features/seo/speculation-rules'

export const dynamic = 'force-dynamic'

/** Which next pages a browser may fetch ahead; pages name it in a header, since their policy lets no such rules stand inline. */
export const GET = fileRoute('/speculation-rules.json', 'application/speculationrules+json', () =>
  Promise.resolve({ body: JSON.stringify(speculationRules()) }),
)
