import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** They measure what their process takes, or begin and kill others: each in a process of its own. The rest are threads of one. */
const alone = [
  'features/articles/killed-in-mid-save.test.ts',
  'features/documents/html-hostile.test.ts',
  'features/media/{decode-picture,hostile-uploads}.test.ts',
  'features/share-cards/draw-card.test.ts',
]
const elsewhere = ['node_modules/**', 'e2e/**', '.next/**', '.build/**']

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // hashing two passwords beside another file's work takes longer than the second there is else
    expect: { poll: { timeout: 10_000 } },
    // one worker fewer than cores, as Vitest would have it, is one on two
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          pool: 'threads',
          // not for all projects, or each would start a PostgreSQL
          globalSetup: ['db/testing-setup.ts', 'scripts/test/unit-database.ts'],
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...elsewhere, ...alone],
        },
      },
      { extends: true, test: { name: 'alone', pool: 'forks', include: alone, exclude: elsewhere } },
    ],
  },
})
