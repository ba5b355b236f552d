import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'e2e/**', '.next/**', '.build/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // one worker fewer than cores, as Vitest would have it, is one on two
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
})
