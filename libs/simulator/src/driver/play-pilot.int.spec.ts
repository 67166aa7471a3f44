import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Instant } from '@hutong/domain';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelRegistration, PersonIdentifier } from '../plan/catalogue.js';
import type { PilotParameters } from '../plan/parameters.js';
import { planPilot } from '../plan/pilot-plan.js';
import type { StageOpening } from '../plan/stages.js';
import { playPilot } from './play-pilot.js';

type Body = Readonly<Record<string, unknown>>;
type Payer = Readonly<{ payer: PersonIdentifier; payerApp: string }>;
type Request = {
  id: string;
  orderId: string;
  channel: ChannelRegistration;
  expiresAt: number;
  closableFrom: number;
  authorizedBy: Payer | null;
  buyer: PersonIdentifier;
  locked: Set<string>;
  looks: number;
};
type Reply = Readonly<{ status: number; body: object | Buffer }>;

const problem = (status: number, type: string): Reply => ({ status, body: { type: `/problems/${type}`, status } });

/** The part of Hutong that the pilot sees, kept in memory: enough rules to tell a good client from a bad one. */
class FakeHutong {
  now = 0;
  mischief: (path: string, count: number) => Reply | 'hangUp' | null = () => null;
  readonly stages: StageOpening[] = [];
  readonly orders = new Map<string, 'placed' | 'cancelled' | 'paid'>();
  readonly requests = new Map<string, Request>();
  readonly refunds = new Map<string, Body>();
  readonly stagesSeen: (string | null)[] = [];
  readonly #buyers = new Map<string, PersonIdentifier>();
  readonly #channels: ChannelRegistration[] = [];
  readonly #answered = new Map<string, Reply>();
  readonly #server: Server = createServer((request, response) => void this.#serve(request, response));
  #count = 0;

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.#count += 1;
    const path = request.url ?? '';
    const mischief = this.mischief(path, this.#count);
    if (mischief === 'hangUp') return void request.socket.destroy();
    const reply = mischief ?? (await this.#decide(request, path, Buffer.concat(chunks)));
    const kind = reply.status < 400 ? 'application/json' : 'application/problem+json';
    if (Buffer.isBuffer(reply.body)) response.writeHead(reply.status, { 'Content-Type': 'image/png' }).end(reply.body);
    else response.writeHead(reply.status, { 'Content-Type': kind }).end(JSON.stringify(reply.body));
  }

  async #decide(request: IncomingMessage, path: string, bytes: Buffer): Promise<Reply> {
    if (request.method === 'GET') return this.#get(path);
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') return problem(400, 'idempotency-key-missing');
    const contentType = request.headers['content-type'] ?? '';
    const body = contentType.startsWith('multipart/')
      ? await fieldsOf(new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }))
      : (JSON.parse(bytes.toString()) as Body);
    const known = this.#answered.get(`${path} ${key}`);
    if (known) return known;
    const reply = this.#post(path, body, key);
    if (reply.status < 300) this.#answered.set(`${path} ${key}`, reply);
    return reply;
  }

  #get(path: string): Reply {
    const image = /^\/v1\/payment-requests\/(.+)\/code\.png$/.exec(path);
    if (image) return { status: 200, body: Buffer.from(`image of ${image[1]}`) };
    const request = this.requests.get(path.replace('/v1/settlements/', ''));
    if (!request?.authorizedBy) return problem(404, 'settlement-not-found');
    // The policy that settles runs behind: it takes a second look to see it.
    request.looks += 1;
    if (request.looks < 2) return problem(404, 'settlement-not-found');
    const status = this.orders.get(request.orderId) === 'cancelled' ? 'voided' : 'captured';
    return { status: 200, body: { status, payer: refOf(request.authorizedBy.payer) } };
  }

  #post(path: string, body: Body, key: string): Reply {
    const [, , collection = '', id = '', action = ''] = path.split('/');
    const handlers: Record<string, () => Reply> = {
      rollouts: () => this.#rollOut(action, body),
      institutions: () => ({ status: 201, body: {} }),
      interconnections: () => ({ status: 201, body: {} }),
      'fee-rules': () => ({ status: 201, body: {} }),
      orders: () => (action === 'cancellation' ? this.#cancel(id) : this.#place(body)),
      'payment-requests': () => this.#paymentRequest(id, { body, key }),
      'direct-authorizations': () => this.#authorizeDirectly(id, body),
      scans: () => this.#reach(id, action, { body, scanned: true }),
      'friend-authorizations': () => this.#reach(id, action, { body, scanned: false }),
      settlements: () => {
        this.refunds.set(id, body);
        return { status: 201, body: {} };
      },
    };
    return handlers[collection]?.() ?? problem(404, 'route-not-found');
  }

  #rollOut(action: string, body: Body): Reply {
    if (action === 'channels') this.#channels.push(body as unknown as ChannelRegistration);
    if (action === 'stages') this.stages.push(body as unknown as StageOpening);
    return { status: 201, body: {} };
  }

  #place(body: Body): Reply {
    const orderId = `${String(body['platform'])}.${String(body['orderNumber'])}`;
    this.orders.set(orderId, 'placed');
    this.#buyers.set(orderId, body['buyer'] as PersonIdentifier);
    this.stagesSeen.push(this.stages.at(-1)?.stageId ?? null);
    const open = new Set(
      this.stages.filter(({ cohortBasisPoints }) => cohortBasisPoints === 10_000).flatMap((s) => s.channelIds),
    );
    const offers = this.#channels.map(({ channelId }) => ({
      channelId,
      reasons: open.has(channelId) ? [] : ['stageNotOpened'],
    }));
    return { status: 201, body: { orderId, offers } };
  }

  #cancel(orderId: string): Reply {
    this.orders.set(orderId, 'cancelled');
    return { status: 200, body: {} };
  }

  #paymentRequest(id: string, { body, key }: Readonly<{ body: Body; key: string }>): Reply {
    const existing = this.requests.get(id);
    if (existing)
      return this.now < existing.closableFrom ? problem(409, 'too-early-to-close') : { status: 200, body: {} };
    const channel = this.#channels.find(({ channelId }) => channelId === body['channelId']);
    if (!channel) return problem(409, 'channel-not-offered');
    const [orderId = ''] = body['orderIds'] as readonly string[];
    const request: Request = {
      id: `pr-${key}`,
      orderId,
      channel,
      expiresAt: this.now + channel.lifetimeMs,
      closableFrom: this.now + channel.closableAfterMs,
      authorizedBy: null,
      buyer: this.#buyers.get(orderId) ?? nobody,
      locked: new Set(),
      looks: 0,
    };
    this.requests.set(request.id, request);
    const link = channel.presentation === 'link' ? { link: `link of ${request.id}` } : {};
    const expiresAt = new Date(request.expiresAt).toISOString();
    const terms = { buyer: refOf(request.buyer) };
    return { status: 201, body: { paymentRequestId: request.id, terms, expiresAt, ...link } };
  }

  #authorizeDirectly(id: string, body: Body): Reply {
    const request = this.requests.get(id);
    return request ? this.#authorize(request, body) : problem(404, 'payment-request-not-found');
  }

  #reach(id: string, action: string, { body, scanned }: Readonly<{ body: Body; scanned: boolean }>): Reply {
    const existing = this.requests.get(id);
    if (existing && action === 'decline') return { status: 200, body: {} };
    if (existing) return this.#authorize(existing, body);
    const presented = String(scanned ? body['image'] : body['link']).replace(/^(image|link) of /, '');
    const request = this.requests.get(presented);
    if (!request) return problem(422, 'foreign-code');
    const { payer, payerApp } = body as Payer;
    if (this.now >= request.expiresAt) return problem(409, 'payment-request-expired');
    if (payerApp !== request.channel.codeIssuer) return problem(409, 'no-route');
    return { status: 201, body: { payer: refOf(payer) } };
  }

  #authorize(request: Request, body: Body): Reply {
    const { payer, payerApp } = body as Payer;
    const { result, lockedUntil } = body['check'] as Readonly<{ result: string; lockedUntil?: string }>;
    if (payerApp !== request.channel.codeIssuer) return problem(409, 'no-route');
    if (this.now >= request.expiresAt) return problem(409, 'payment-request-expired');
    if (request.authorizedBy) return problem(409, 'already-authorized');
    if (lockedUntil !== undefined) request.locked.add(payer.value);
    if (request.locked.has(payer.value)) return problem(403, 'payer-locked');
    if (result === 'failed') return problem(403, 'factor-failed');
    request.authorizedBy = { payer, payerApp };
    return { status: 200, body: {} };
  }
}

const nobody: PersonIdentifier = { scheme: 'account', scope: 'taobao', value: 'nobody' };
const refOf = ({ scope, value }: PersonIdentifier) => ({ ref: `${scope}/${value}` });

async function fieldsOf(response: Response): Promise<Body> {
  const form = await response.formData();
  const image = form.get('image');
  const { payer, payerApp } = Object.fromEntries(form.entries()) as Readonly<Record<string, string>>;
  return { payer: JSON.parse(payer ?? ''), payerApp, image: image instanceof Blob ? await image.text() : null };
}

let hutong: FakeHutong;
afterEach(() => hutong.close());

async function play(
  orders: number,
  parameters: Partial<PilotParameters> = {},
  more: Readonly<{ signal?: AbortSignal; mischief?: FakeHutong['mischief'] }> = {},
) {
  hutong = new FakeHutong();
  const { signal, mischief } = more;
  if (mischief) hutong.mischief = mischief;
  const baseUrl = await hutong.listen();
  const times: Instant[] = [];
  const setTime = (at: Instant): void => {
    times.push(at);
    hutong.now = at;
  };
  const plan = planPilot({ seed: 7, orders, stages: [50, 100], parameters });
  const summary = await playPilot(plan, { baseUrl, setTime, ...(signal ? { signal } : {}) });
  return { summary, times, plan };
}

/** Nothing goes wrong and everybody pays alike, so that a spec adds the one thing it is about. */
const calm: Partial<PilotParameters> = {
  daysPerStage: 1,
  decline: 0,
  wrongFactor: 0,
  foreignCode: 0,
  wrongWallet: 0,
  neverPays: 0,
  paysTooLate: 0,
  cancelsBeforePaying: 0,
  paysAfterCancelling: 0,
  duplicateRequest: 0,
  friendPay: 0,
  refundPerPayment: 0,
};

describe('Playing a pilot', () => {
  it('brings every order to an end that the plan meant', async () => {
    const { summary } = await play(150);
    expect(summary.failures).toEqual([]);
    expect(summary.outcome).toBe('completed');
    expect(summary.ordersPlaced).toBe(150);
    expect(Object.values(summary.outcomes).reduce((one, other) => one + other)).toBe(150);
    expect(summary.outcomes.captured).toBeGreaterThan(120);
    expect(summary.refunds).toBe(hutong.refunds.size);
    expect(summary.paymentRequests['wechat.saved-code']).toBeGreaterThan(0);
    expect(summary.latencyMs.p99).toBeGreaterThanOrEqual(summary.latencyMs.p50);
  });

  it('never turns the clock back, and opens a stage only when the orders before it are done', async () => {
    const { times, plan } = await play(80);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    const planned = plan.stages.flatMap(({ stageId }) => hutong.stagesSeen.filter((seen) => seen === stageId));
    expect(hutong.stagesSeen).toEqual(planned);
    expect(hutong.stages.map(({ stageId }) => stageId)).toEqual([
      'incumbent',
      'unionpay',
      'pilot-50',
      'pilot-100',
      'tail',
    ]);
  });

  it('sends an impatient client’s request twice and pays once', async () => {
    const { summary } = await play(30, { ...calm, duplicateRequest: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 30 } });
    expect(hutong.requests.size).toBe(30);
  });

  it('lets two friends race for a link and one of them pay', async () => {
    const { summary } = await play(30, { ...calm, friendPay: 1, rivalFriendPerFriendPay: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 30 } });
    expect(summary.refusals['/problems/already-authorized']).toBe(summary.paymentRequests['wechat.friend-link']);
  });

  it('makes the mistakes of the plan first, and pays in the end', async () => {
    const mistakes = {
      foreignCode: 1,
      wrongWallet: 1,
      wrongFactor: 1,
      lockoutPerWrongFactor: 0,
      tenpayPreference: 0.9,
    };
    const { summary } = await play(30, { ...calm, ...mistakes });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 30 } });
    expect(summary.refusals).toMatchObject({ '/problems/no-route': 30 });
    expect(summary.refusals['/problems/foreign-code']).toBeGreaterThan(0);
    expect(summary.refusals['/problems/factor-failed']).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['lockedOut', { wrongFactor: 1, lockoutPerWrongFactor: 1 }],
    ['expired', { neverPays: 1 }],
    ['expired', { paysTooLate: 1 }],
    ['declined', { decline: 1 }],
    ['cancelled', { cancelsBeforePaying: 1 }],
    ['voided', { paysAfterCancelling: 1 }],
  ] as const)('counts orders that end %s when the plan says %o', async (outcome, parameters) => {
    const { summary } = await play(20, { ...calm, ...parameters });
    expect(summary.failures).toEqual([]);
    expect(summary.outcomes[outcome]).toBe(20);
  });

  it('asks for every refund once, after its payment is captured', async () => {
    const { summary } = await play(20, { ...calm, refundPerPayment: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', refunds: 20 });
    expect([...hutong.refunds.keys()].sort()).toEqual([...hutong.requests.keys()].sort());
  });
});

const nowAndThen: FakeHutong['mischief'] = (_path, count) => {
  if (count % 7 === 0) return problem(503, 'overloaded');
  return count % 11 === 0 ? 'hangUp' : null;
};
const brokenScans: FakeHutong['mischief'] = (path) => (path === '/v1/scans' ? problem(500, 'internal-error') : null);
const credulousScans: FakeHutong['mischief'] = (path) => (path === '/v1/scans' ? { status: 201, body: {} } : null);

describe('A server that misbehaves', () => {
  it('is asked again when it says 503 or hangs up, with the same key', async () => {
    const { summary } = await play(60, calm, { mischief: nowAndThen });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 60 } });
    expect(summary.retries).toBeGreaterThan(20);
    expect(hutong.orders.size).toBe(60);
  });

  it('makes the pilot fail, with the request and the answer, when it breaks', async () => {
    const { summary } = await play(100, { ...calm, tenpayPreference: 0.5 }, { mischief: brokenScans });
    expect(summary.outcome).toBe('failed');
    expect(summary.outcomes.failed).toBe(summary.failuresCount);
    expect(summary.failures[0]).toMatchObject({ method: 'POST', path: '/v1/scans', status: 500 });
  });

  it('makes the pilot fail when it accepts what must be refused', async () => {
    const { summary } = await play(
      100,
      { ...calm, tenpayPreference: 0.5, foreignCode: 1 },
      { mischief: credulousScans },
    );
    expect(summary.outcome).toBe('failed');
  });

  it('ends the pilot at once when the set-up does not succeed', async () => {
    const { summary } = await play(100, calm, { mischief: () => problem(400, 'invalid-request') });
    expect(summary).toMatchObject({ outcome: 'failed', ordersPlaced: 0, failuresCount: 1, requests: 1 });
  });
});

describe('Aborting a pilot', () => {
  it('ends it early without calling that a failure', async () => {
    const abort = new AbortController();
    const mischief = (_path: string, count: number) => {
      if (count === 100) abort.abort();
      return null;
    };
    const { summary } = await play(300, calm, { signal: abort.signal, mischief });
    expect(summary).toMatchObject({ outcome: 'aborted', failuresCount: 0 });
    expect(summary.ordersPlaced).toBeLessThan(100);
  });
});
