// The arrows of the house (docs/architecture.md), as an allow-list: what is not named here is refused. No exceptions are made
// for single files; whoever needs a new arrow changes the plan first.

// Tests, and what only tests use: files and folders named testing.
const tests = String.raw`\.test\.tsx?$|/testing(/|\.ts$)`
const vocabulary = '^src/model/(define|fields|filter|words|custom)/'

/** One arrow: files of `from` (tests aside) may import files of `to`. */
const arrow = (from, ...to) => ({ from: { path: from, pathNot: tests }, to: { path: to } })
const packages = { dependencyTypes: ['npm', 'npm-optional', 'npm-dev', 'npm-peer'] }
const node = { dependencyTypes: ['core'] }

const floors = [
  arrow('^src/lib/', '^src/lib/'),
  // A declaration may hold a filter (of a roll-up, a rule, a right), so all of the model knows the tree, and nothing of how it is run.
  arrow('^src/model/', '^src/model/filter/filter\\.ts$'),
  arrow('^src/model/define/', '^src/lib/', '^src/model/(define|words)/'),
  arrow('^src/model/fields/', '^src/lib/', '^src/model/(define|fields|words)/'),
  arrow('^src/model/filter/', '^src/lib/', '^src/model/(define|fields|filter|words)/'),
  // What a workspace made of the model, laid over it.
  arrow('^src/model/custom/', '^src/lib/', '^src/model/(define|fields|filter|words|custom)/'),
  arrow('^src/model/automation/', '^src/lib/', '^src/model/(define|automation)/'),
  arrow('^src/model/visits/', '^src/lib/', '^src/model/(filter|visits)/'),
  arrow('^src/model/metrics/', '^src/model/(metrics|targets)/'),
  arrow('^src/model/reports/', '^src/lib/', '^src/model/(define|metrics|targets|reports)/'),
  arrow('^src/model/targets/', '^src/lib/', '^src/model/(define|targets)/'),
  arrow('^src/model/quality/', '^src/lib/', '^src/model/(define|fields|filter|quality)/'),
  arrow('^src/model/prices/', '^src/lib/', '^src/model/(words|prices)/'),
  arrow('^src/model/words/', '^src/lib/', '^src/model/(define|words)/'),
  // One object, verb or figure does not import another: relations are names. Only the index of the folder lists them.
  arrow('^src/model/(objects|actions|metrics)/', '^src/lib/', '^src/model/(define|fields|words)/'),
  { from: { path: '^src/model/(objects|actions|metrics)/index\\.ts$' }, to: { path: '^src/model/$1/' } },
  arrow('^src/model/scores/', '^src/lib/', '^src/model/(define|scores)/'),
  { from: { path: '^src/model/objects/index\\.ts$' }, to: { path: '^src/model/scores/index\\.ts$' } },
  arrow('^src/model/roles/', '^src/lib/', '^src/model/(define|words|roles)/'),
  arrow('^src/model/modules/', '^src/lib/', '^src/model/(define|modules)/'),
  arrow('^src/model/generated/', '^src/lib/', '^src/model/(define|fields|generated)/'),
  arrow('^src/analytics/', '^src/(lib|analytics)/'),
  arrow('^src/platform/', '^src/(lib|platform)/'),
  arrow('^src/access/', '^src/(lib|platform|access)/', '^src/model/define/'),
  arrow('^src/records/', '^src/(lib|platform|access|records)/', vocabulary),
  arrow('^src/rooms/', '^src/(lib|platform|access|records|model)/'),
  { from: { path: '^src/rooms/([^/]+)/', pathNot: tests }, to: { path: '^src/rooms/$1/' } },
  arrow('^src/rooms/insight/', '^src/analytics/'),
  arrow('^src/doors/', '^src/(lib|platform|access|records|doors)/', vocabulary),
  arrow('^src/app/', '^src/(lib|platform|access|records|model|analytics|doors|app)/', '^src/rooms/[^/]+/index\\.ts$'),
  arrow('^web/', '^src/(lib|model)/', '^web/'),
]

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-test-in-the-program', severity: 'error', from: { path: '^(src|web)/', pathNot: tests }, to: { path: tests } },
    { name: 'nothing-unresolved', severity: 'error', from: { pathNot: tests }, to: { couldNotResolve: true } },
  ],
  allowedSeverity: 'error',
  allowed: [
    ...floors,
    { from: { path: '^src/(model|platform|access|records|rooms|doors|app)/|^web/', pathNot: tests }, to: packages },
    { from: { path: '^src/(platform|access|records|rooms|doors|app)/', pathNot: tests }, to: node },
    // Tests may look at anything.
    { from: { path: `${tests}|^test/|^[^/]+\\.(ts|cjs|mjs)$` }, to: {} },
    // What packages import among themselves is not ours.
    { from: { path: '^node_modules/' }, to: {} },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|\\.cache)/|^test/fences/refused/' },
    // Types count too: a floor that knows another's types knows it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
