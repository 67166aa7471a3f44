import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, PlatformModule } from '@hutong/platform';
import { instant } from '@hutong/domain';
import { askingOnce, openPilot, textAt } from '@hutong/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  CommandsModule,
  FeeRulesModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  RolloutsModule,
} from '@hutong/commands';

const secret = new LedgerSecret(Buffer.alloc(32, 7));
/** It stands, so that two ledgers that are asked the same answer the same. */
const clock = { now: () => instant(Date.parse('2024-03-01T12:00:00.000Z')), wakeAt: () => Promise.resolve() };
const modules = [
  CommandsModule,
  FeeRulesModule,
  InstitutionsModule,
  InterconnectionsModule,
  OrdersModule,
  RolloutsModule,
];

/** A ledger of its own, with a platform that orders can be placed at. */
export class ServedLedger {
  readonly log = new MemoryEventLog(clock);
  url = '';
  #app: NestFastifyApplication | undefined;

  async start(): Promise<void> {
    const imports = [PlatformModule.with({ eventLog: this.log, clock, secret }), ...modules];
    this.#app = await createHttpApp({ module: class Services {}, imports }, { title: 'Hutong under test' });
    await this.#app.listen(0, '127.0.0.1');
    this.url = await this.#app.getUrl();
    await openPilot(askingOnce(this.url));
  }

  async stop(): Promise<void> {
    const app = this.#app;
    this.#app = undefined;
    await app?.close();
  }

  /** Asks lines, some of which no client would send, and resolves with their answers in the order of the lines. */
  async ask(lines: readonly (Line | string)[]): Promise<readonly AnswerLine[]> {
    const headers = { 'Content-Type': 'application/x-ndjson' };
    return answersIn(await textAt(`${this.url}/v1/commands`, { method: 'POST', headers, body: textOf(lines) }));
  }

  /** What stands in the streams of orders, without when and where. */
  async orders(): Promise<ReadonlyMap<string, readonly object[]>> {
    const streams = new Map<string, object[]>();
    for await (const { stream, type, data } of this.log.readAll({ filter: { streams: { prefixes: ['order-'] } } }))
      streams.set(stream, [...(streams.get(stream) ?? []), { type, data }]);
    return streams;
  }
}

/** A line that asks a command. */
export type Line = Readonly<{ command: string; key?: string; body?: unknown }>;
/** The answer to a line. */
export type AnswerLine = Readonly<{
  line: number;
  status: number;
  location?: string;
  body?: object;
  problem?: Readonly<Record<string, unknown>>;
  retryAfterSeconds?: number;
}>;

/** Lines as they are sent; a text is sent as it is. */
export const textOf = (lines: readonly (Line | string)[]): string =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');

/** The answers in a text, which may break off within one. */
export const answersIn = (text: string): readonly AnswerLine[] =>
  text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as AnswerLine]))
    .toSorted((one, other) => one.line - other.line);
