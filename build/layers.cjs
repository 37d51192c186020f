// Who may import whom (docs/architecture.md). The TypeScript projects keep each layer away from the
// globals of the others; these rules keep it away from their files. tests/layers.test.ts plants a
// breach of every rule here and expects this file to find it.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  // A test may stand on more than what it tests: builders, shared data, lists to check against.
  from: { path: from, pathNot: '([.]test[.]tsx?|/testing/[^/]+)$' },
  to: { path: '^(electron|renderer|shared|db|backend|build|tests)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    only('domain-imports-nothing', '^shared/domain/', '^shared/domain/', 'rules are pure'),
    only('formats-import-domain', '^shared/formats/', '^shared/(formats|domain)/', 'codecs know values, not the rest'),
    only('i18n-imports-domain', '^shared/i18n/', '^shared/(i18n|domain)/', 'words know values, not the rest'),
    only(
      'contract-imports-domain',
      '^shared/contract/',
      '^shared/(contract|domain)/',
      'the contract knows values only',
    ),
    only('db-imports-domain', '^db/', '^(db|shared/domain)/', 'the database knows SQL and domain rules'),
    only(
      'backend-imports-shared-and-db',
      '^backend/',
      '^(backend|shared|db)/',
      'the engine knows no window and no desktop',
    ),
    only('build-imports-the-doors', '^build/', '^(build|backend|shared|tests)/', 'starts and packs, decides nothing'),
    only(
      'electron-imports-backend-and-shared',
      '^electron/',
      '^(electron|backend|shared)/',
      'the desktop is a thin door',
    ),
    only('renderer-imports-shared', '^renderer/', '^(renderer|shared)/', 'the window sees the contract only'),
    {
      name: 'features-stay-apart',
      comment: 'a feature never imports another feature; what two need goes to renderer/ui',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'only-electron-imports-electron',
      severity: 'error',
      from: { pathNot: '^(electron|tests)/' },
      to: { path: '(^electron$|node_modules/electron/)' },
    },
    {
      name: 'shared-and-renderer-without-node',
      severity: 'error',
      from: { path: '^(shared|renderer)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'sqlite-only-in-db',
      severity: 'error',
      from: { path: '^(electron|renderer|shared|backend)/', pathNot: '[.]test[.]ts$' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^[#.]' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'build/layers.tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs'],
    },
  },
}
