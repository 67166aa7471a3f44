// The directions of docs/ARCHITECTURE.md, one named rule each.
const libs = (...names) => `^libs/(${names.join('|')})/`;
const commandRooms = ['handling', 'http', 'policies', 'payments', 'due-times'].map(
  (room) => `^libs/commands/src/${room}/`,
);
const onlyTo = ({ name, comment, from, allowed }) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '(\\.spec|-under-test)\\.ts$' },
  to: { path: '^(apps|libs|test|tools)/', pathNot: [...allowed, from] },
});

module.exports = {
  forbidden: [
    onlyTo({
      name: 'domain-imports-nothing',
      comment: 'The rules of payment stand alone, so that anyone can read and rerun them.',
      from: libs('domain'),
      allowed: [],
    }),
    onlyTo({
      name: 'event-store-knows-the-kernel-only',
      comment: 'A store keeps facts; it does not know what they mean.',
      from: libs('event-store'),
      allowed: ['^libs/domain/src/kernel/'],
    }),
    onlyTo({
      name: 'event-store-node-serves-the-engine-only',
      comment: 'The node carries events; it does not know what they mean.',
      from: libs('event-store-node'),
      allowed: ['^libs/domain/src/kernel/', libs('event-store')],
    }),
    onlyTo({
      name: 'read-store-knows-the-log-and-the-kernel-only',
      comment: 'A store keeps facts; it does not know what they mean.',
      from: libs('read-store'),
      allowed: ['^libs/domain/src/kernel/', libs('event-store')],
    }),
    onlyTo({
      name: 'facts-follow-from-events',
      comment: 'Facts are pure functions of events, judged by the same gate as rows.',
      from: libs('facts'),
      allowed: [libs('domain', 'event-store', 'read-store')],
    }),
    onlyTo({
      name: 'market-knows-the-kernel-only',
      comment: 'What counts mean for a market is judged from counts alone, wherever they were counted.',
      from: libs('market'),
      allowed: ['^libs/domain/src/kernel/'],
    }),
    onlyTo({
      name: 'client-imports-nothing',
      comment: 'It is a package for others too: what it knows of the ledger is the API document.',
      from: libs('client'),
      allowed: [],
    }),
    onlyTo({
      name: 'platform-stands-below-the-sides',
      comment: 'What two sides need may not need a side.',
      from: libs('platform'),
      allowed: [libs('domain', 'event-store', 'read-store', 'client')],
    }),
    ...['commands', 'projections', 'audit'].map((side) =>
      onlyTo({
        name: `${side}-meets-the-other-sides-in-the-log`,
        comment: 'Commands, projections and audit never call each other: they meet through events.',
        from: libs(side),
        allowed: [libs('platform', 'domain', 'event-store', 'read-store', 'facts', 'market')],
      }),
    ),
    onlyTo({
      name: 'world-asks-the-rules-only',
      comment: 'The world is plain data, judged by the rules of the domain before anybody sends it.',
      from: libs('world'),
      allowed: [libs('domain', 'platform')],
    }),
    onlyTo({
      name: 'simulator-knows-the-domain-and-the-world-only',
      comment: 'The simulator is a client: it talks HTTP like everyone else.',
      from: libs('simulator'),
      allowed: [libs('client', 'domain', 'world')],
    }),
    onlyTo({
      name: 'demo-plays-and-checks',
      comment: 'The demo is the simulator, a clock for it, and the check of what came of it; it builds no service.',
      from: libs('demo'),
      allowed: [libs('client', 'domain', 'platform', 'simulator', 'audit', 'world')],
    }),
    onlyTo({
      name: 'dashboard-knows-the-client-only',
      comment: 'The page is a client of the public API.',
      from: libs('dashboard'),
      allowed: [libs('client')],
    }),
    {
      name: 'no-context-to-context',
      comment: 'Contexts meet through events, never by a call.',
      severity: 'error',
      from: { path: '^libs/(domain|commands)/src/([^/]+)/', pathNot: '\\.(spec|policy)\\.ts$' },
      to: {
        path: '^libs/$1/src/[^/]+/',
        pathNot: ['^libs/$1/src/$2/', '^libs/domain/src/kernel/', ...commandRooms],
      },
    },
    {
      name: 'policies-reach-contexts-by-their-commands',
      comment: 'What follows from an event elsewhere is a command there, a row of its table.',
      severity: 'error',
      from: { path: '^libs/commands/src/([^/]+)/[^/]+\\.policy\\.ts$' },
      to: {
        path: '^libs/commands/src/[^/]+/',
        pathNot: ['^libs/commands/src/$1/', '\\.commands\\.ts$', ...commandRooms],
      },
    },
    {
      name: 'handling-stands-below-the-rooms',
      comment: 'A command is handled the same, whoever gives it: HTTP, a policy or an import.',
      severity: 'error',
      from: { path: '^libs/commands/src/handling/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/commands/src/', pathNot: '^libs/commands/src/handling/' },
    },
    {
      name: 'who-reads-the-log-never-writes',
      comment: 'The engine has three rooms: the file, reading it, and writing it; each knows the rooms before it.',
      severity: 'error',
      from: { path: '^libs/event-store/src/embedded/(file|reading)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/event-store/src/embedded/writing/' },
    },
    {
      name: 'the-file-knows-neither-reader-nor-writer',
      comment: 'What is on disk does not depend on who reads or writes it.',
      severity: 'error',
      from: { path: '^libs/event-store/src/embedded/file/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/event-store/src/embedded/(reading|writing)/' },
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
        pathNot: [
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/domain/src/kernel/index\\.ts$',
          '^libs/event-store/src/background-thread\\.ts$',
          '^libs/platform/src/(kernel|edge/index|process/index)\\.ts$',
          '^libs/facts/src/store/index\\.ts$',
          '^libs/testing/src/facts/index\\.ts$',
          '^libs/$2/',
        ],
      },
    },
    {
      name: 'domain-is-pure',
      comment: 'No Nest, no I/O, no clock, no node: module in the domain.',
      severity: 'error',
      from: { path: libs('domain'), pathNot: ['\\.spec\\.ts$', '/spec-for\\.ts$'] },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/@noble/hashes' },
    },
    {
      name: 'market-is-pure',
      comment: 'No Nest, no I/O, no clock in the market: its one package computes distributions.',
      severity: 'error',
      from: { path: libs('market'), pathNot: ['\\.spec\\.ts$', '-under-test\\.ts$'] },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/cephes' },
    },
    {
      name: 'store-clients-only-in-the-event-store',
      comment: 'No other code knows which store holds the events.',
      severity: 'error',
      from: { pathNot: ['^libs/event-store(-node)?/', '^libs/testing/', '^test/'] },
      to: { path: '@eventstore/db-client' },
    },
    {
      name: 'duckdb-only-in-the-facts',
      comment: 'No other code opens a file of facts; questions reach it through its reader.',
      severity: 'error',
      from: { pathNot: ['^libs/facts/', '^test/bench/'] },
      to: { path: 'node_modules/@duckdb' },
    },
    {
      name: 'sql-only-in-the-stores-and-readers',
      comment: 'SQL belongs to the stores and to the sides that read.',
      severity: 'error',
      from: { pathNot: ['^libs/(event-store|event-store-node|read-store|projections|audit)/', '^test/'] },
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
