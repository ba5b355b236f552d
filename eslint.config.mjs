import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

const tests = ['**/*.test.{ts,tsx}', '**/testing.ts', 'e2e/**', 'architecture.test.ts']

const noClock = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'Take `now` as a parameter: only doors (handlers, actions, jobs) read the clock.',
}

export default [
  {
    ignores: [
      '.next/',
      '.build/',
      '.data/',
      'generated/',
      'public/',
      'test-results/',
      'playwright-report/',
      'next-env.d.ts',
    ],
  },
  ...next,
  ...typescript,
  { rules: { 'import/no-anonymous-default-export': 'off' } },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unused-expressions': 'error',
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'import/no-default-export': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // Markup, and the columns of a query, make a function longer without making it harder
  {
    files: ['**/*.tsx', 'db/queries/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['app/**/*.tsx', 'components/**/*.tsx'],
    rules: {
      // Words come from messages/; signs that mean the same in every language may stand in the markup
      'react/jsx-no-literals': [
        'error',
        { allowedStrings: ['·', '—', '–', '…', '«', '»', '/', ':', '|', '(', ')', '×', '%'] },
      ],
      // Reader pages are whole documents without Next's client: plain links, pictures, heads and styles are theirs
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      '@next/next/no-head-element': 'off',
      '@next/next/no-css-tags': 'off',
    },
  },
  {
    files: ['features/**/*.ts', 'components/**/*.{ts,tsx}', 'db/queries/**/*.ts'],
    ignores: [...tests, 'features/*/{actions,jobs}.ts'],
    rules: { 'no-restricted-syntax': ['error', noClock] },
  },
  // Next and the tools want their default exports
  {
    files: [
      'app/**/{page,layout,error,global-error,not-found,loading,template,default}.tsx',
      '*.config.ts',
      '**/*.d.ts',
      'e2e/support/start-site.ts',
    ],
    rules: { 'import/no-default-export': 'off' },
  },
  { files: ['scripts/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  // `describe` and fixtures are long functions, and a fixture's `use` is not React's
  { files: tests, rules: { 'max-lines-per-function': 'off', 'react-hooks/rules-of-hooks': 'off' } },
]
