import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

const conditionTimeoutMs = 30_000;
const lookIntervalMs = 20;

/** What specs look at in answers; which of it is there depends on the answer. */
type AnswerBody = Readonly<{
  orderId: string;
  paymentRequestId: string;
  status: string | number;
  code: string;
  link: string;
  codeImages: Readonly<{ png: string; svg: string }>;
  offers: readonly Readonly<{ channelId: string; reasons: readonly string[] }>[];
  type: string;
  detail: string;
  errors: readonly Readonly<{ field: string; reason: string }>[];
  revision: string;
  position: string;
  payer: Readonly<{ ref: string }>;
  claim: Readonly<{ paymentRequestId: string; payer: Readonly<{ ref: string }> }>;
}>;
export type LedgerResponse = Readonly<{ status: number; headers: Headers; body: AnswerBody }>;

/** An event as the auditors' side tells it. */
export type ReplayedEvent = Readonly<{
  position: string;
  stream: string;
  revision: string;
  id: string;
  type: string;
  data: Readonly<Record<string, unknown>>;
  metadata: Readonly<Record<string, unknown>>;
}>;

/** The answer to one line of commands. */
type AnswerLine = Readonly<{
  line: number;
  key: string | null;
  status: number;
  location?: string;
  body?: AnswerBody;
  problem?: AnswerBody;
}>;

/** Speaks to a ledger over HTTP and nothing else, wherever it is and however many processes it has. */
export class LedgerClient {
  readonly #url: () => string;

  /** The address is asked for with every request: a ledger that is started again may have another. */
  constructor(url: () => string) {
    this.#url = url;
  }

  /** Sends a command; its key is a new one unless the headers say it. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<LedgerResponse> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.send(path, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers },
    });
  }

  get(path: string): Promise<LedgerResponse> {
    return this.send(path, {});
  }

  /** The bytes at an address: an image of a code, a file of the dashboard. */
  async bytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(this.#url() + path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** A wallet scans an image; objects are JSON in the form. */
  scan(
    image: Uint8Array<ArrayBuffer>,
    fields: Readonly<Record<string, string | object>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LedgerResponse> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      body.set(name, typeof value === 'string' ? value : JSON.stringify(value));
    }
    body.set('image', new Blob([image]), 'code.png');
    return this.send('/v1/scans', { method: 'POST', body, headers: { 'Idempotency-Key': randomUUID(), ...headers } });
  }

  async send(path: string, request: RequestInit): Promise<LedgerResponse> {
    const response = await fetch(this.#url() + path, request);
    return { status: response.status, headers: response.headers, body: (await response.json()) as AnswerBody };
  }

  /** Commands as lines of one request; their answers in the order of the lines. */
  async sendLines(
    lines: readonly object[],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly AnswerLine[]> {
    const response = await fetch(`${this.#url()}/v1/commands`, {
      method: 'POST',
      body: lines.map((line) => JSON.stringify(line)).join('\n'),
      headers: { 'Content-Type': 'application/x-ndjson', ...headers },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Lines of commands were answered with ${response.status}: ${text}`);
    const answers = text.split('\n').filter((line) => line !== '');
    return answers.map((line) => JSON.parse(line) as AnswerLine).toSorted((one, other) => one.line - other.line);
  }

  /** What the auditors' side replays for a query. */
  async replay(query: string): Promise<readonly ReplayedEvent[]> {
    const response = await fetch(`${this.#url()}/v1/audit/events?${query}`);
    const text = await response.text();
    if (!response.ok) throw new Error(`The replay of ${query} was answered with ${response.status}: ${text}`);
    const lines = text.trimEnd().split('\n');
    const { end } = JSON.parse(lines.pop() ?? '') as Readonly<{
      end?: Readonly<{ complete: boolean; events: number }>;
    }>;
    if (end?.complete !== true || end.events !== lines.length)
      throw new Error(`The replay of ${query} is not complete`);
    return lines.map((line) => JSON.parse(line) as ReplayedEvent);
  }

  events(stream: string): Promise<readonly ReplayedEvent[]> {
    return this.replay(`stream=${stream}`);
  }

  async eventTypes(stream: string): Promise<readonly string[]> {
    return (await this.events(stream)).map(({ type }) => type);
  }
}

/** Waits until a condition holds; rejects when it does not within the bound. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + conditionTimeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${conditionTimeoutMs} ms: ${what}`);
    await delay(lookIntervalMs);
  }
}
