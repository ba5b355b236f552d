import { faultsOfSite } from '@/e2e/support/site-faults'

const usage = `Usage: npm run bench:crawl -- ORIGIN
  ORIGIN  where a site answers, such as http://127.0.0.1:3000
Follows every link from its fronts, checks all pages as e2e/crawl.spec.ts does those of the samples, and says what is wrong.
`
const MOST_PAGES = 50_000
const SHOWN = 60

const [origin] = process.argv.slice(2)
if (origin && URL.canParse(origin)) await run(new URL(origin).origin)
else {
  process.stderr.write(usage)
  process.exitCode = 2
}

async function run(site: string) {
  const start = performance.now()
  const { pages, stories, faults } = await faultsOfSite(site, MOST_PAGES)
  const seconds = Math.round((performance.now() - start) / 1_000)
  for (const fault of faults.slice(0, SHOWN)) process.stdout.write(`${fault}\n`)
  process.stdout.write(
    `${pages} pages, ${stories} addresses in sitemaps, ${faults.length} faults, ${seconds} s\n`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}
