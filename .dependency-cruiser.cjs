// The directions of docs/ARCHITECTURE.md, one named rule each.
const libs = (...names) => `^libs/(${names.join('|')})/`;
const onlyTo = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(apps|libs|test|tools)/', pathNot: [...allowed, from] },
});

module.exports = {
  forbidden: [
    onlyTo(
      'domain-imports-nothing',
      'The rules of payment stand alone, so that anyone can read and rerun them.',
      libs('domain'),
      [],
    ),
    onlyTo(
      'stores-know-the-kernel-only',
      'A store keeps facts; it does not know what they mean.',
      libs('event-store', 'read-store'),
      ['^libs/domain/src/kernel/', libs('event-store')],
    ),
    onlyTo('platform-stands-below-the-sides', 'What two sides need may not need a side.', libs('platform'), [
      libs('domain', 'event-store', 'read-store'),
    ]),
    onlyTo(
      'sides-meet-through-events',
      'Commands, projections and audit never call each other: they meet in the log.',
      '^libs/(?<side>commands)/',
      [libs('platform', 'domain', 'event-store', 'read-store')],
    ),
    onlyTo(
      'projections-meet-through-events',
      'Commands, projections and audit never call each other: they meet in the log.',
      libs('projections'),
      [libs('platform', 'domain', 'event-store', 'read-store')],
    ),
    onlyTo('audit-meets-through-events', 'An auditor trusts the log, not the other sides.', libs('audit'), [
      libs('platform', 'domain', 'event-store', 'read-store'),
    ]),
    onlyTo(
      'simulator-knows-the-domain-only',
      'The simulator is a client: it talks HTTP like everyone else.',
      libs('simulator'),
      [libs('domain')],
    ),
    onlyTo('dashboard-imports-nothing', 'The page is a client of the public API.', libs('dashboard'), []),
    {
      name: 'no-context-to-context',
      comment: 'Contexts meet through events, never by a call.',
      severity: 'error',
      from: { path: '^libs/(domain|commands)/src/([^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^libs/$1/src/[^/]+/',
        pathNot: ['^libs/$1/src/$2/', '^libs/domain/src/kernel/', '^libs/commands/src/handling/'],
      },
    },
    {
      name: 'no-app-to-app',
      comment: 'Every app is a process that can be started alone.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'front-door-only',
      comment: 'A lib is entered by its index.ts; what is not there is free to change.',
      severity: 'error',
      from: { path: '^(apps|test|libs/([^/]+))/' },
      to: {
        path: '^libs/[^/]+/src/',
        pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/domain/src/kernel/index\\.ts$', '^libs/$2/'],
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'No Nest, no I/O, no clock, no node: module in the domain.',
      severity: 'error',
      from: { path: libs('domain'), pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/@noble/hashes' },
    },
    {
      name: 'store-clients-only-in-the-event-store',
      comment: 'No other code knows which store holds the events.',
      severity: 'error',
      from: { pathNot: libs('event-store') },
      to: { path: '@eventstore/db-client' },
    },
    {
      name: 'sql-only-in-the-stores-and-readers',
      comment: 'SQL belongs to the stores and to the sides that read.',
      severity: 'error',
      from: { pathNot: ['^libs/(event-store|read-store|projections|audit)/', '^test/'] },
      to: { path: '(node:sqlite|node_modules/kysely)' },
    },
    {
      name: 'testing-only-from-tests',
      comment: 'What tests need must not be shipped.',
      severity: 'error',
      from: { pathNot: ['\\.spec\\.ts$', '^test/', '^libs/testing/'] },
      to: { path: libs('testing') },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle has no top to start reading at.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
