/**
 * Who may import whom. The rooms, each knowing only what stands before it:
 *   lib ← db ← delivery ← features ← components ← app
 * and among the features: accounts, media, topics, people, settings ← documents ← articles ← the rest.
 */
const test = '\\.test\\.tsx?$'
const testing = '/(testing|factories)\\.ts$'
const foundation = 'accounts|media|topics|people|settings'
const running = '^(app|components|features|delivery|db|i18n|islands|lib)/|^server\\.ts$'

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'no-circles',
      'Two files that need each other are one idea in two places.',
      {},
      { circular: true },
    ),

    forbid(
      'lib-knows-nobody',
      'lib is what any program could use: no news, no database, no Next.',
      { path: '^lib/', pathNot: test },
      { path: '^(db|delivery|features|components|app|i18n|islands|scripts|e2e|bench)/|^server\\.ts$' },
    ),
    forbid(
      'db-knows-lib',
      'db is what the newsroom remembers; it does not know what is done with it.',
      { path: '^db/', pathNot: test },
      { path: '^(delivery|features|components|app|i18n|islands|scripts|e2e|bench)/|^server\\.ts$' },
    ),
    forbid(
      'delivery-knows-no-page',
      'delivery is handed a render function: it never knows what a page shows.',
      { path: '^delivery/', pathNot: test },
      { path: '^(features|components|app|islands|scripts|e2e|bench)/|^server\\.ts$' },
    ),
    forbid(
      'features-draw-nothing',
      'Features decide; components draw, app mounts.',
      { path: '^features/', pathNot: test },
      { path: '^(components|app|islands|scripts|e2e|bench)/|^server\\.ts$' },
    ),
    forbid(
      'foundation-features-first',
      'accounts, media, topics, people and settings know no other feature.',
      { path: `^features/(${foundation})/`, pathNot: test },
      { path: '^features/', pathNot: `^features/(${foundation})/` },
    ),
    forbid(
      'documents-before-articles',
      'An article has a document; a document knows no article.',
      { path: '^features/documents/', pathNot: test },
      { path: '^features/', pathNot: `^features/(${foundation}|documents)/` },
    ),
    forbid(
      'articles-before-the-rest',
      'Fronts, search, feeds and the rest know articles; articles do not know them.',
      { path: '^features/articles/', pathNot: test },
      { path: '^features/', pathNot: `^features/(${foundation}|documents|articles)/` },
    ),
    forbid(
      'components-mount-nothing',
      'Components are handed what they draw: of db they may know the types only.',
      { path: '^components/', pathNot: test },
      { path: '^(app|islands|scripts|e2e|bench)/|^server\\.ts$' },
    ),
    forbid(
      'components-ask-no-database',
      'Components are handed what they draw: of db they may know the types only.',
      { path: '^components/', pathNot: test },
      { path: '^db/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'app-asks-no-database',
      'An address reads through a feature, never from the tables.',
      { path: '^app/', pathNot: test },
      { path: '^(db|scripts|e2e|bench)/' },
    ),
    forbid(
      'islands-know-lib',
      'Islands are the only script readers get: they import lib and nothing else.',
      { path: '^islands/', pathNot: test },
      { pathNot: '^(islands|lib)/' },
    ),
    forbid(
      'tools-know-no-page',
      'Scripts and journeys use the newsroom, not its pages.',
      { path: '^(scripts|e2e|bench)/' },
      { path: '^(app|components|islands)/' },
    ),

    forbid(
      'only-db-speaks-sql',
      'One room speaks to the database.',
      { path: running, pathNot: '^db/' },
      { path: '^node_modules/(drizzle-orm|pg|pg-pool|@electric-sql)/' },
    ),
    forbid(
      'next-only-at-doors',
      'Next is known where it is mounted (app, server.ts, next.config.ts) and to the desk, which is its own kind of page.',
      { pathNot: '^(app/|components/admin/|server\\.ts$|next\\.config\\.ts$)' },
      { path: '^node_modules/next/' },
    ),
    forbid(
      'no-test-code-in-the-product',
      'Test databases and factories are for tests, samples and journeys.',
      { path: running, pathNot: [test, testing] },
      { path: [testing, test] },
    ),
    forbid(
      'no-tools-in-the-product',
      'What readers and editors run must be there after `npm ci --omit=dev`.',
      { path: running, pathNot: [test, testing] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.build|generated|public|next-env\\.d\\.ts)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
}
