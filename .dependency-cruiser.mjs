// The import rules: dependencies point one way, from the window to the contract and from the shell down to the stores.
const from = (path, extra = {}) => ({ path, ...extra })

export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle of imports has no bottom to understand it from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^electron$' } },
    {
      name: 'contract-stands-alone',
      comment: 'The contract is what both sides say to each other: it knows neither.',
      severity: 'error',
      from: from('^preload/contract/'),
      to: { pathNot: ['^preload/contract/', 'node_modules/zod/'] },
    },
    { name: 'preload-only-contract', severity: 'error', from: from('^preload/[^/]+\\.ts$'), to: { pathNot: ['^preload/', 'electron'] } },
    {
      name: 'renderer-only-contract',
      comment: 'The window reaches the main side through the bridge alone.',
      severity: 'error',
      from: from('^renderer/'),
      to: { path: ['^main/', '^tests/', '^preload/index', '^(node:|electron)', 'node_modules/(electron|better-sqlite3)/'] },
    },
    { name: 'renderer-no-node', severity: 'error', from: from('^renderer/'), to: { dependencyTypes: ['core'] } },
    {
      name: 'features-not-sideways',
      comment: 'Features share through renderer/ui and renderer/*.ts, never each other.',
      severity: 'error',
      from: from('^renderer/features/([^/]+)/'),
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    { name: 'ui-below-features', severity: 'error', from: from('^renderer/(ui|errors)/'), to: { path: '^renderer/features/' } },
    {
      name: 'electron-in-shell-only',
      severity: 'error',
      from: from('^(main|renderer|tests)/', { pathNot: ['^main/shell/', '^main/index\\.ts$', '^tests/(shell|host|e2e)/'] }),
      to: { path: '(^|node_modules/)electron($|/)' },
    },
    {
      name: 'main-not-upward',
      comment: 'Nothing below the app knows the app, the calls or the shell.',
      severity: 'error',
      from: from('^main/(corpus|search|casebook|anchor|export)/'),
      to: { path: ['^main/(shell|calls|build)/', '^main/[^/]+\\.ts$'] },
    },
    { name: 'calls-below-app', severity: 'error', from: from('^main/calls/'), to: { path: ['^main/shell/', '^main/(index|app|cli)\\.ts$'] } },
    { name: 'app-below-shell', severity: 'error', from: from('^main/app\\.ts$'), to: { path: ['^main/shell/', '^main/index\\.ts$'] } },
    {
      name: 'stores-not-sideways',
      comment: 'Corpus, search, casebook, anchor and export meet in app.ts.',
      severity: 'error',
      from: from('^main/(corpus|search|casebook|anchor|export)/'),
      to: {
        path: '^main/(corpus|search|casebook|anchor|export)/',
        pathNot: ['^main/$1/', '^main/corpus/(store|words)/', '^main/anchor/', '^main/search/text/'],
      },
    },
    {
      name: 'words-below-all',
      comment: 'Dates, sentences and the words of decisions: reading, structure, store, search and export go by them, and they by nothing.',
      severity: 'error',
      from: from('^main/corpus/words/'),
      to: { path: '^main/', pathNot: '^main/corpus/words/' },
    },
    {
      name: 'reading-below-structure',
      comment: 'A pack goes from read/ to structure/ to store/; read-pack.ts knows them all.',
      severity: 'error',
      from: from('^main/corpus/read/'),
      to: { path: '^main/corpus/', pathNot: '^main/corpus/(read|words)/' },
    },
    {
      name: 'structure-above-reading',
      severity: 'error',
      from: from('^main/corpus/structure/'),
      to: { path: '^main/corpus/', pathNot: '^main/corpus/(structure|read|words)/' },
    },
    {
      name: 'store-knows-no-reading',
      comment: 'The store keeps what was read, however it was read.',
      severity: 'error',
      from: from('^main/corpus/store/'),
      to: { path: '^main/corpus/(read|structure)/' },
    },
    { name: 'main-not-window', severity: 'error', from: from('^main/'), to: { path: ['^renderer/', '^tests/', '^preload/index'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^out/', '^dist/', '^resources/'] },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts'],
    },
  },
}
