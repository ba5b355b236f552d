/** Names that programs give themselves; each costs a reader who shares it nothing but a count. */
const programs: readonly RegExp[] = [
  // crawlers, by their own word
  /(?<!cu)bot\b|bot[/;_-]|crawl|spider|slurp|archiver|indexer|scrape|fetcher|monitor|preview|validator|checker/i,
  // those that draw a page for a link sent in a message, and search engines without the word
  /facebookexternalhit|facebookcatalog|meta-external|whatsapp|telegram|skypeuri|embedly|mediapartners|google-|apis-google/i,
  // measurement and uptime
  /lighthouse|pagespeed|gtmetrix|pingdom|uptime|statuscake|newrelic|datadog/i,
  // browsers that nobody looks at, and libraries
  /headless|phantomjs|selenium|webdriver|playwright|puppeteer|jsdom/i,
  /^(curl|wget|python|java|go-http|node|axios|okhttp|ruby|php|perl|libwww|apache-http|dart|undici)/i,
]

/** Whether a User-Agent is a program's, or hides what it is. */
export const isBot = (userAgent: string | null): boolean =>
  !userAgent || userAgent.length < 12 || programs.some((program) => program.test(userAgent))
