import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HutongClient } from '@hutong/client';
import { askingOnce, type HutongProcess, type RawAnswer, sendRaw, startApp } from '@hutong/testing';
import { serviceNames } from '@hutong/platform/process';
import { StandingClock } from './standing-clock.js';

/** One way of running the whole ledger; what people may ask of it is the same in every way. */
export type Deployment = Readonly<{
  name: string;
  entry: string;
  /** Where its API is described: one document for each process that serves a part. */
  documents: readonly string[];
}>;

export const deployments: readonly Deployment[] = [
  { name: 'one process', entry: 'hutong/src/main', documents: ['/docs-json'] },
  {
    name: 'separate processes behind the gateway',
    entry: 'services/src/main',
    documents: serviceNames.map((name) => `/services/${name}/docs-json`),
  },
];

const clockPreload = pathToFileURL(resolve('dist/test/stories/standing-clock.preload.js'));

/** A deployment on a store and a clock of its own; it is started as people start it, and spoken to over HTTP. */
export class LedgerUnderTest implements HutongClient {
  readonly documents: readonly string[];
  readonly #entry: string;
  #directory = '';
  #url = '';
  #client = askingOnce('');
  #process: HutongProcess | undefined;
  #clock: StandingClock | undefined;

  constructor({ entry, documents }: Deployment) {
    this.#entry = entry;
    this.documents = documents;
  }

  async start(): Promise<void> {
    this.#directory = await mkdtemp(join(tmpdir(), 'hutong-stories-'));
    this.#clock = StandingClock.create(this.#clockFile);
    await this.#run();
  }

  // A ledger that is started again has another address, and another client.
  get GET(): HutongClient['GET'] {
    return this.#client.GET;
  }

  get POST(): HutongClient['POST'] {
    return this.#client.POST;
  }

  get ownWrites(): HutongClient['ownWrites'] {
    return this.#client.ownWrites;
  }

  /** Sends what no client sends, or to where no operation is. */
  send(path: string, request?: RequestInit): Promise<RawAnswer> {
    return sendRaw(this.#url + path, request);
  }

  /** Where it is now. */
  get address(): string {
    return this.#url;
  }

  /** Moves the time of every process on. */
  advance(ms: number): void {
    this.#clock?.advance(ms);
  }

  /** The time of every process, in milliseconds since the epoch. */
  now(): number {
    return this.#clock?.now() ?? 0;
  }

  /** Ends every process in order and starts them again on what they left. */
  async restart(): Promise<void> {
    await this.#end();
    await this.#run();
  }

  async stop(): Promise<void> {
    await this.#end();
    this.#clock?.close();
    await rm(this.#directory, { recursive: true });
  }

  get #clockFile(): string {
    return join(this.#directory, 'clock');
  }

  async #run(): Promise<void> {
    const env = { NODE_OPTIONS: `--import=${clockPreload.href}`, HUTONG_STANDING_CLOCK: this.#clockFile };
    this.#process = startApp(this.#entry, { directory: this.#directory, env });
    this.#url = await this.#process.url;
    this.#client = askingOnce(this.#url);
  }

  async #end(): Promise<void> {
    this.#process?.kill('SIGTERM');
    await this.#process?.ended;
  }
}
