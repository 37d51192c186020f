import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import hooks from 'eslint-plugin-react-hooks'

const restricted = [
  {
    selector: "CallExpression[callee.property.name='unsafeMode']",
    message: 'unsafeMode lifts SQLite defensive mode (docs/database.md).',
  },
  {
    selector: "CallExpression[callee.property.name='loadExtension']",
    message: 'The shop file never loads native extensions (docs/database.md).',
  },
]

export default tseslint.config(
  { ignores: ['dist/**', 'release/**', 'node_modules/**', 'test-results/**', 'tests/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['../../*'], message: 'Use #layer/… imports; ../ at most one level.' }] },
      ],
      'no-restricted-syntax': ['error', ...restricted],
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { ...hooks.configs.recommended.rules, 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['**/*.cjs', '**/*.mjs'],
    languageOptions: { globals: { module: 'readonly', require: 'readonly', process: 'readonly', console: 'readonly' } },
  },
  { files: ['shared/i18n/**', 'db/migrations/**'], rules: { 'max-lines': 'off' } },
  { files: ['backend/cli/**', 'build/**', 'tests/**'], rules: { 'no-console': 'off' } },
)
