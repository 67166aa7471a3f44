import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AnyStreamType, record, type StreamType, text } from '@hutong/domain/kernel';
import type { Position, RecordedEvent } from '@hutong/event-store';
import type { Runner } from './feed-groups.js';
import type { Projection } from './projection.js';
import type { ReadableLog } from './gate.js';
import { openReadStore, type ReadStore } from './read-store.js';

export type Paid = Readonly<{ type: 'Paid'; data: Readonly<{ account: string; amount: string }> }>;

/** `PaidInYuan` was outgrown: today amounts are minor units. */
export const accounts: StreamType<
  'open' | 'shut',
  Paid | Readonly<{ type: 'Seen'; data: object }> | Readonly<{ type: 'Shut'; data: object }>
> = {
  category: 'account',
  initialState: 'open',
  idOf: () => '1',
  evolve(state, { type }) {
    if (state === 'shut') throw new Error(`${type} cannot follow in an account that is shut`);
    return type === 'Shut' ? 'shut' : 'open';
  },
  eventTypes: { Paid: record({ account: text, amount: text }), Seen: record({}), Shut: record({}) },
  upcast: {
    PaidInYuan: (data) => {
      const { account, yuan } = data as Readonly<{ account: string; yuan: string }>;
      return { type: 'Paid', data: { account, amount: (BigInt(yuan) * 100n).toString() } };
    },
  },
};

type Total = Readonly<{ account: string; amount: bigint; times: bigint }>;

/** What every account paid, and how often. */
export const totals: Projection<Paid, Total> = {
  name: 'totals.v1',
  table: { key: ['account'], columns: { account: 'text', amount: 'bigint', times: 'bigint' }, indexes: [] },
  streams: [accounts],
  eventTypes: { Paid: 'folded', Seen: 'passed over', Shut: 'passed over' },
  keysOf: ({ data }) => [data.account],
  apply: (row, { data }) => ({
    account: data.account,
    amount: (row?.amount ?? 0n) + BigInt(data.amount),
    times: (row?.times ?? 0n) + 1n,
  }),
};
/** What every account paid, one by one. */
export const histories: Projection<Paid> = {
  name: 'histories.v1',
  table: { key: ['account'], columns: { account: 'text', history: 'text', note: 'text?' }, indexes: [['history']] },
  streams: [accounts],
  eventTypes: { Paid: 'folded', Seen: 'passed over', Shut: 'passed over' },
  keysOf: ({ data }) => [data.account],
  apply: (row, { data }) => ({
    account: data.account,
    history: `${String(row?.['history'] ?? '')}${data.amount};`,
    note: null,
  }),
};
type DoorEvent = Readonly<{ type: 'Visited'; data: object } | { type: 'Locked'; data: object }>;
const doors: StreamType<DoorEvent['type'] | null, DoorEvent> = {
  category: 'door',
  initialState: null,
  idOf: () => '1',
  evolve: (_state, { type }) => type,
  eventTypes: { Visited: record({}), Locked: record({}) },
};
/** A gift counts while the door was visited and not locked since. */
const gifts: AnyStreamType = {
  category: 'gift',
  initialState: null,
  idOf: () => '1',
  evolve: () => null,
  eventTypes: { Given: record({}) },
  preconditions: () => [
    {
      stream: 'door-1',
      holds: (state) => state === 'Visited',
      otherwise: 'Given cannot follow: nobody is at the door',
    },
  ],
};

/** Follows streams that the other two do not. */
export const visits: Projection = {
  name: 'visits.v1',
  table: { key: ['door'], columns: { door: 'text', times: 'bigint' }, indexes: [] },
  streams: [doors],
  eventTypes: { Visited: 'folded', Locked: 'passed over' },
  keysOf: () => ['front'],
  apply: (row) => ({ door: 'front', times: ((row?.['times'] ?? 0n) as bigint) + 1n }),
};
export const both: readonly Projection[] = [totals, histories];
export const streamTypes: readonly AnyStreamType[] = [accounts, doors, gifts];

/** A log that holds these events. */
export const logOf = (events: readonly RecordedEvent[]): ReadableLog => ({
  lastPosition: () => Promise.resolve(events.at(-1)?.position ?? 0n),
  async *readStream(stream, { from = 0n } = {}) {
    yield* events.filter((one) => one.stream === stream && one.revision >= from);
  },
  async *readAll({ from = 0n, to = BigInt(events.length) } = {}) {
    yield* events.filter(({ position }) => position >= from && position <= to);
  },
});

/** A payment of five by Lin, the event at an index of the log. */
export const event = (index: number, changes: Partial<RecordedEvent> = {}): RecordedEvent => ({
  id: `event-${index}`,
  stream: 'account-1',
  revision: BigInt(index),
  position: BigInt(index + 1),
  type: 'Paid',
  data: { account: 'lin', amount: '5' },
  metadata: {},
  recordedAtMs: 0,
  ...changes,
});

/** Gives a page to everybody who wants events. */
export async function foldPage(runner: Runner, page: readonly RecordedEvent[], upTo: Position): Promise<void> {
  for (const group of runner.groups()) await group.fold(page, upTo);
}

/** Everything that the two projections and their checkpoints say. */
export const rowsOf = async ({ database }: ReadStore) => ({
  totals: await database.selectFrom('totals_v1').selectAll().orderBy('account').execute(),
  histories: await database.selectFrom('histories_v1').selectAll().orderBy('account').execute(),
  checkpoints: await database
    .selectFrom('checkpoints')
    .select(['projection', 'position'])
    .orderBy('projection')
    .execute(),
});

/** Read stores in a directory of their own, opened by name; a new one without a name. */
export class TemporaryStores {
  readonly #directory = mkdtempSync(join(tmpdir(), 'hutong-runner-'));
  #unnamed = 0;

  open(name = `read-${this.#unnamed++}`): Promise<ReadStore> {
    return openReadStore(`file:${join(this.#directory, `${name}.db`)}`);
  }

  remove(): void {
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
