import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askingOnce, openPilot, placeOrder, requestPayment, sendRaw, startApp, worldChannels } from '@hutong/testing';
import * as fc from 'fast-check';
import type { OpenApi } from './json-schema.js';
import { type FuzzAnswer, Judge } from './judge.js';
import { KnownValues } from './known-values.js';
import { type FuzzRequest, operationsOf, requestsOf } from './requests.js';
import { connections, send } from './send.js';

/** What a run found. */
export type FuzzReport = Readonly<{
  /** Sent after those that warm it up: fewer than asked for where it ended with many faults. */
  requests: number;
  seed: number;
  durationMs: number;
  operations: number;
  /** Of them answered with a yes at least once. */
  operationsAccepted: number;
  byStatus: Readonly<Record<string, number>>;
  slowestMs: number;
  residentBytesWarm: number;
  residentBytesEnd: number;
  /** In words; empty in a good run. */
  faults: readonly string[];
}>;

export type FuzzOptions = Readonly<{ requests: number; seed: number }>;

/** How many are made at a time, by what the answers before them told. */
const sampledRequests = 200;
const connectionsMax = 8;
/** Sent and judged first, besides those that are asked for: threads start and caches fill until here, where the memory is looked at that the end is compared with. */
const warmUpRequests = 6_000;
/** What the process may have grown by from there on. Its heap is not collected at the moment of asking. */
const grownBytesMax = 192 * 1_048_576;
const paymentsPerChannel = 4;
const faultsToldMax = 20;
/** What a server prints that met what it did not expect. */
const unexpected = /unhandled|uncaught|rejection|\bERROR\b|TypeError|RangeError|    at /i;

/** Sends a started server what its own document allows, and what it does not, and says what it should not have answered. */
export async function fuzz(
  { requests, seed }: FuzzOptions,
  onSent: (sent: number) => void = () => {},
): Promise<FuzzReport> {
  const startedAtMs = Date.now();
  const directory = await mkdtemp(join(tmpdir(), 'hutong-fuzz-'));
  const server = startApp('hutong/src/main', { directory });
  const agent = connections(connectionsMax);
  try {
    const url = await server.url;
    const document = (await sendRaw(`${url}/docs-json`)).data as OpenApi;
    const run = new FuzzRun(new URL(url), document, agent);
    for (const requested of await openPayments(url)) run.known.learn(requested);
    let residentBytesWarm = 0;
    let sent = 0;
    await run.play({ requests: warmUpRequests + requests, seed }, async (soFar) => {
      sent = soFar;
      if (sent === warmUpRequests) residentBytesWarm = await residentBytesOf(server.pid ?? 0);
      onSent(sent);
    });
    const residentBytesEnd = await residentBytesOf(server.pid ?? 0);
    const faults = [...run.faults];
    if (residentBytesEnd > residentBytesWarm + grownBytesMax) faults.push('the memory of the server grew');
    if (!(await askingOnce(url).GET('/health/ready')).response.ok) faults.push('the server is not ready any more');
    agent.destroy();
    server.kill('SIGTERM');
    const { status, signal, stdout, stderr } = await server.ended;
    if (status !== 0 && signal !== 'SIGTERM') faults.push(`the server ended with status ${status}`);
    faults.push(
      ...`${stdout}\n${stderr}`
        .split('\n')
        .filter((line) => unexpected.test(line))
        .slice(0, faultsToldMax),
    );
    const { byStatus, accepted, slowestMs } = run;
    return {
      requests: Math.max(0, sent - warmUpRequests),
      seed,
      durationMs: Date.now() - startedAtMs,
      operations: operationsOf(document).length,
      operationsAccepted: accepted.size,
      byStatus: Object.fromEntries(byStatus),
      slowestMs,
      residentBytesWarm,
      residentBytesEnd,
      faults,
    };
  } finally {
    agent.destroy();
    server.kill('SIGKILL');
    await server.ended;
    await rm(directory, { recursive: true, force: true });
  }
}

/** A platform with payments that wait for whoever pays, over each of its channels. */
async function openPayments(url: string): Promise<readonly unknown[]> {
  const ledger = askingOnce(url);
  await openPilot(ledger);
  const requested: unknown[] = [];
  for (const { channelId } of worldChannels.slice(0, 3)) {
    for (let count = 0; count < paymentsPerChannel; count += 1)
      requested.push(await requestPayment(ledger, await placeOrder(ledger), channelId));
  }
  return requested;
}

class FuzzRun {
  readonly faults: string[] = [];
  readonly byStatus = new Map<string, number>();
  readonly accepted = new Set<string>();
  slowestMs = 0;
  readonly known = new KnownValues();
  readonly #judge: Judge;
  readonly #requests: fc.Arbitrary<FuzzRequest>;

  constructor(
    private readonly url: URL,
    document: OpenApi,
    private readonly agent: Agent,
  ) {
    this.#judge = new Judge(document);
    const operations = operationsOf(document);
    this.#requests = requestsOf(operations, { document, known: this.known, now: Date.now() });
    for (const { described } of operations) {
      for (const { example } of Object.values(described.requestBody?.content ?? {})) this.known.learn(example);
    }
  }

  /** Sends one after another, several at a time: who waits for an answer keeps nobody else waiting. */
  async play({ requests, seed }: FuzzOptions, onSent: (sent: number) => Promise<void>): Promise<void> {
    let sent = 0;
    let waiting: FuzzRequest[] = [];
    const next = (): FuzzRequest | undefined => {
      if (sent >= requests || this.faults.length >= faultsToldMax) return undefined;
      if (waiting.length === 0) waiting = fc.sample(this.#requests, { numRuns: sampledRequests, seed: seed + sent });
      sent += 1;
      return waiting.pop();
    };
    const senders = Array.from({ length: connectionsMax }, async () => {
      for (let request = next(); request !== undefined; request = next()) {
        await onSent(sent);
        await this.#take(request);
      }
    });
    await Promise.all(senders);
  }

  async #take(request: FuzzRequest): Promise<void> {
    const startedAtMs = performance.now();
    const answer = await send(this.url, request, this.agent);
    this.slowestMs = Math.max(this.slowestMs, Math.round(performance.now() - startedAtMs));
    const status = `${answer.status}`;
    this.byStatus.set(status, (this.byStatus.get(status) ?? 0) + 1);
    for (const fault of this.#judge.faults(request, answer)) this.faults.push(textOf(request, answer, fault));
    if (status.startsWith('2')) {
      this.accepted.add(`${request.operation.method} ${request.operation.path}`);
      this.#learn(answer);
    }
  }

  #learn({ mediaType, text }: FuzzAnswer): void {
    if (mediaType.startsWith('application/json')) this.known.learn(JSON.parse(text));
  }
}

/** What was sent, so that anybody can send it again. */
function textOf({ kind, operation, target, headers, body }: FuzzRequest, answer: FuzzAnswer, fault: string): string {
  const sent = JSON.stringify({ target: target.slice(0, 500), headers, body: body?.slice(0, 1_000) });
  return `${operation.method} ${operation.path} (${kind}) ${fault}: sent ${sent}, got ${answer.text.slice(0, 300)}`;
}

/** Of the process and of its children, as Linux tells; 0 elsewhere. */
async function residentBytesOf(pid: number): Promise<number> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
    const own = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1_024;
    const others = await Promise.all(children.trim().split(' ').filter(Boolean).map(Number).map(residentBytesOf));
    return others.reduce((sum, bytes) => sum + bytes, own);
  } catch {
    return 0;
  }
}
