import { setTimeout as delay } from 'node:timers/promises';
import { type components, createHutongClient, dataOf, type HutongClient, type ParametersOf } from '@hutong/client';

const conditionTimeoutMs = 30_000;
const lookIntervalMs = 20;
/** As long as a busy machine may need: what is slow is not what these specs are about. */
const requestTimeoutMs = 60_000;

/** A client that asks once, so that a spec sees every answer, also one that says to come again. */
export const askingOnce = (baseUrl: string): HutongClient =>
  createHutongClient({ baseUrl, attemptsMax: 1, requestTimeoutMs });

type Answered = Readonly<{ data?: unknown; error?: unknown; response: Response }>;

/** What a command made. Throws when it is refused, and when what it would make was there already. */
export async function created<Answer extends Answered>(asked: Promise<Answer>) {
  const data = await dataOf(asked);
  const { status, url } = (await asked).response;
  if (status !== 201) throw new Error(`${url} was answered with ${status}, and makes something new with 201`);
  return data;
}

/** An answer to a request that no client sends, in the form in which the client has answers. */
export type RawAnswer = Readonly<{
  response: Response;
  data?: unknown;
  error?: components['schemas']['Problem'];
}>;

/** Sends what the typed client cannot: a body that is no JSON, an address that is no operation, a header left out. */
export async function sendRaw(address: string, request: RequestInit = {}): Promise<RawAnswer> {
  const response = await fetch(address, request);
  const body: unknown = await response.json();
  return response.ok ? { response, data: body } : { response, error: body as NonNullable<RawAnswer['error']> };
}

/** The text at an address that is no operation, or the answer to lines of which not all are JSON. */
export async function textAt(address: string, request: RequestInit = {}): Promise<string> {
  const response = await fetch(address, request);
  if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
  return response.text();
}

/** What is sent although its type forbids it: that the ledger refuses it is what a spec looks at. */
export const malformed = (body: unknown): never => body as never;

/** An event as the auditors' side tells it. */
export type ReplayedEvent = components['schemas']['RecordedEventLine'];

/** What the auditors' side replays. Throws unless that is all there is. */
export async function replay(
  ledger: HutongClient,
  query: NonNullable<ParametersOf<'/v1/audit/events'>['query']>,
): Promise<readonly ReplayedEvent[]> {
  const lines = await dataOf(ledger.GET('/v1/audit/events', { params: { query } }));
  const events = lines.filter((line) => 'position' in line);
  const last = lines.at(-1);
  const isComplete = last !== undefined && 'end' in last && last.end.complete && last.end.events === events.length;
  if (!isComplete || lines.length !== events.length + 1)
    throw new Error(`The replay of ${JSON.stringify(query)} is not complete`);
  return events;
}

export const eventsOf = (ledger: HutongClient, stream: string): Promise<readonly ReplayedEvent[]> =>
  replay(ledger, { stream });

export const eventTypes = async (ledger: HutongClient, stream: string): Promise<readonly string[]> =>
  (await eventsOf(ledger, stream)).map(({ type }) => type);

/** Waits until a condition holds; rejects when it does not within the bound. */
export async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + conditionTimeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${conditionTimeoutMs} ms: ${what}`);
    await delay(lookIntervalMs);
  }
}
