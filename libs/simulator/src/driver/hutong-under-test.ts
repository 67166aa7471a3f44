import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interconnectionIdOf } from '@hutong/domain';
import type { Channel, Stage } from '@hutong/world';
import type { PersonIdentifier } from '../plan/person-identifier.js';

type Body = Readonly<Record<string, unknown>>;
type Payer = Readonly<{ payer: PersonIdentifier; payerApp: string }>;
type Request = {
  id: string;
  orderId: string;
  channel: Channel;
  requestedAt: number;
  expiresAt: number;
  authorizedBy: Payer | null;
  buyer: PersonIdentifier;
  stated: Map<string, boolean>;
  locked: Set<string>;
  looks: number;
  designatedPayer: PersonIdentifier | null;
  ended: 'link-revoked' | 'payment-request-superseded' | null;
};
export type Reply = Readonly<{ status: number; body: object | Buffer | string }>;
type CommandLine = Readonly<{ command: string; key: string; body: Body }>;

export const problem = (status: number, type: string): Reply => ({
  status,
  body: { type: `/problems/${type}`, title: type, status, detail: type },
});

const lifetimeMs = 2 * 3_600_000;
const closableAfterMs = 300_000;

/** The part of Hutong that the pilot sees, kept in memory: enough rules to tell a good client from a bad one. */
export class FakeHutong {
  now = 0;
  mischief: (path: string, count: number) => Reply | 'hangUp' | null = () => null;
  readonly stages: Stage[] = [];
  readonly orders = new Map<string, 'placed' | 'cancelled' | 'paid'>();
  readonly requests = new Map<string, Request>();
  readonly refunds = new Map<string, Body>();
  /** What providers told besides. */
  readonly told: string[] = [];
  /** The stages that were open when each order was placed, by their number. */
  readonly stagesSeen: number[] = [];
  readonly commands: CommandLine[] = [];
  readonly #buyers = new Map<string, PersonIdentifier>();
  readonly #channels: Channel[] = [];
  readonly #openFrom = new Map<string, number>();
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
    const { status, body } = mischief ?? (await this.#decide(request, path, Buffer.concat(chunks)));
    const kind = status < 400 ? 'application/json' : 'application/problem+json';
    if (Buffer.isBuffer(body)) response.writeHead(status, { 'Content-Type': 'image/png' }).end(body);
    else if (typeof body === 'string') response.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end(body);
    else response.writeHead(status, { 'Content-Type': kind }).end(JSON.stringify(body));
  }

  async #decide(request: IncomingMessage, path: string, bytes: Buffer): Promise<Reply> {
    if (request.method === 'GET') return this.#get(path);
    if (path === '/v1/commands') return this.#lines(bytes.toString());
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string') return problem(400, 'idempotency-key-missing');
    const contentType = request.headers['content-type'] ?? '';
    const body = contentType.startsWith('multipart/')
      ? await fieldsOf(new Response(new Uint8Array(bytes), { headers: { 'Content-Type': contentType } }))
      : (JSON.parse(bytes.toString()) as Body);
    return this.#once(path, key, () => this.#post(path, body, key));
  }

  #once(path: string, key: string, decide: () => Reply): Reply {
    const known = this.#answered.get(`${path} ${key}`);
    if (known) return known;
    const reply = decide();
    if (reply.status < 300) this.#answered.set(`${path} ${key}`, reply);
    return reply;
  }

  #get(path: string): Reply {
    const image = /^\/v1\/payment-requests\/(.+)\/code\.png$/.exec(path);
    if (image) return { status: 200, body: Buffer.from(`image of ${image[1]}`) };
    if (path.startsWith('/v1/payment-requests/')) return { status: 200, body: { status: 'requested' } };
    const request = this.requests.get(path.replace('/v1/settlements/', ''));
    if (!request?.authorizedBy) return problem(404, 'settlement-not-found');
    // The policy that settles runs behind: it takes a second look to see it.
    request.looks += 1;
    if (request.looks < 2) return problem(404, 'settlement-not-found');
    const status = this.orders.get(request.orderId) === 'cancelled' ? 'voided' : 'captured';
    const { payer, payerApp } = request.authorizedBy;
    return { status: 200, body: { status, payer: refOf(payer), payerApp } };
  }

  #lines(text: string): Reply {
    const answers = text
      .trim()
      .split('\n')
      .map((line, index) => {
        const asked = JSON.parse(line) as CommandLine;
        const { status, body } = this.#once('/v1/commands', asked.key, () => this.#command(asked));
        return JSON.stringify({ line: index + 1, status, ...(status < 300 ? { body } : { problem: body }) });
      });
    return { status: 200, body: answers.join('\n') };
  }

  #command({ command, key, body }: CommandLine): Reply {
    this.commands.push({ command, key, body });
    if (command === 'ScanCode') return this.#come(String(body['paymentRequestId'] ?? body['code']), body);
    if (command === 'RequestRefund') this.refunds.set(String(body['paymentRequestId']), body);
    if (command === 'RegisterChannel') this.#channels.push(body as unknown as Channel);
    if (command === 'OpenStage') this.stages.push(body as unknown as Stage);
    if (command === 'OpenInterconnection')
      this.#openFrom.set(interconnectionIdOf(body as never), Date.parse(String(body['validFrom'])));
    return { status: 201, body: {} };
  }

  #post(path: string, body: Body, key: string): Reply {
    const [, , collection = '', id = '', action = '', ...steps] = path.split('/');
    const handlers: Record<string, () => Reply> = {
      orders: () => {
        if (action === 'amount') return { status: 200, body: {} };
        return action === 'cancellation' ? this.#cancel(id) : this.#place(body);
      },
      'payment-requests': () => this.#paymentRequest(id, { action, body, key }),
      'customer-codes': () => this.#come(String(body['paymentRequestId']), body),
      'direct-authorizations': () => this.#reach(id, action, body),
      scans: () => this.#reach(id, action, body),
      'friend-authorizations': () => this.#reach(id, action, body),
      settlements: () => {
        if (action === 'refunds' && steps.length === 0) this.refunds.set(id, body);
        else this.told.push([action, ...steps.slice(1)].join('/'));
        return { status: 201, body: {} };
      },
    };
    return handlers[collection]?.() ?? problem(404, 'route-not-found');
  }

  #place(body: Body): Reply {
    const orderId = `${String(body['platform'])}.${String(body['orderNumber'])}`;
    this.orders.set(orderId, 'placed');
    this.#buyers.set(orderId, body['buyer'] as PersonIdentifier);
    this.stagesSeen.push(this.stages.length);
    const ofPlatform = ({ platform }: Readonly<{ platform: string }>) => platform === body['platform'];
    const open = new Set(
      this.stages
        .filter((stage) => ofPlatform(stage) && stage.cohortBasisPoints === 10_000)
        .flatMap(({ channelIds }) => channelIds),
    );
    const offers = this.#channels.filter(ofPlatform).map(({ channelId }) => ({
      channelId,
      reasons: open.has(channelId) ? [] : ['stageNotOpened'],
    }));
    return { status: 201, body: { orderId, offers } };
  }

  #cancel(orderId: string): Reply {
    this.orders.set(orderId, 'cancelled');
    return { status: 200, body: {} };
  }

  #paymentRequest(id: string, { action, body, key }: Readonly<{ action: string; body: Body; key: string }>): Reply {
    const existing = this.requests.get(id);
    if (existing && action === 'link-revocation') {
      existing.ended = 'link-revoked';
      return { status: 200, body: {} };
    }
    const replaced = this.requests.get(String(body['supersedes']));
    if (replaced) replaced.ended = 'payment-request-superseded';
    if (existing) {
      const isTooEarly = this.now < existing.requestedAt + closableAfterMs;
      return isTooEarly ? problem(409, 'too-early-to-close') : { status: 200, body: {} };
    }
    const [orderId = ''] = body['orderIds'] as readonly string[];
    const channel = this.#channels.find(
      ({ channelId, platform }) => channelId === body['channelId'] && orderId.startsWith(`${platform}.`),
    );
    if (!channel) return problem(409, 'channel-not-offered');
    const buyer = this.#buyers.get(orderId) ?? nobody;
    const [requestedAt, expiresAt] = [this.now, this.now + lifetimeMs];
    const designatedPayer = (body['designatedPayer'] ?? null) as PersonIdentifier | null;
    const kept = {
      authorizedBy: null,
      stated: new Map(),
      locked: new Set<string>(),
      looks: 0,
      designatedPayer,
      ended: null,
    };
    const request: Request = { id: `pr-${key}`, orderId, channel, buyer, requestedAt, expiresAt, ...kept };
    this.requests.set(request.id, request);
    const link = channel.presentation === 'link' ? { link: `link of ${request.id}` } : {};
    const terms = { buyer: refOf(buyer), requestedAt: new Date(requestedAt).toISOString() };
    const presented = { code: `code of ${request.id}`, ...link, expiresAt: new Date(expiresAt).toISOString() };
    return { status: 201, body: { paymentRequestId: request.id, terms, ...presented } };
  }

  #reach(id: string, action: string, body: Body): Reply {
    const existing = this.requests.get(id);
    if (!existing) return this.#come(String(body['image'] ?? body['link']), body);
    if (action === 'decline') return { status: 200, body: {} };
    if (action === 'authorization') return this.#authorize(existing, body);
    existing.stated.set((body['payer'] as PersonIdentifier).value, body['same'] === true);
    return { status: 200, body: {} };
  }

  /** Somebody comes with the image or the text of a code, or with a link. */
  #come(presented: string, body: Body): Reply {
    const request = this.requests.get(presented.replace(/^(image|code|link) of /, ''));
    if (!request) return problem(422, 'foreign-code');
    const { payer, payerApp } = body as Payer;
    if (this.now >= request.expiresAt) return problem(409, 'payment-request-expired');
    if (request.ended !== null) return problem(409, request.ended);
    if ((request.designatedPayer ?? payer).value !== payer.value) return problem(409, 'payer-not-designated');
    if (payerApp !== request.channel.codeIssuer && !kinds.some((kind) => this.#isOpen(request, payerApp, kind)))
      return problem(409, 'no-route');
    return { status: 201, body: { payer: refOf(payer) } };
  }

  #authorize(request: Request, body: Body): Reply {
    const { payer, payerApp } = body as Payer;
    const { result, lockedUntil, funding } = body['check'] as Readonly<{
      result: string;
      lockedUntil?: string;
      funding?: Readonly<{ kind: (typeof kinds)[number] }>;
    }>;
    if (this.now >= request.expiresAt) return problem(409, 'payment-request-expired');
    if (request.ended !== null) return problem(409, request.ended);
    if (request.authorizedBy) return problem(409, 'already-authorized');
    if (result === 'unknown') return { status: 200, body: { status: 'resultUnknown' } };
    if (request.channel.presentation === 'link' && request.stated.get(payer.value))
      return problem(409, 'payer-is-buyer');
    if (lockedUntil !== undefined) request.locked.add(payer.value);
    if (request.locked.has(payer.value)) return problem(403, 'payer-locked');
    if (result === 'failed') return problem(403, 'factor-failed');
    const isOwnBalance = payerApp === request.channel.codeIssuer && funding?.kind === 'balance';
    if (!isOwnBalance && !this.#isOpen(request, payerApp, funding?.kind ?? 'balance')) return problem(409, 'no-route');
    request.authorizedBy = { payer, payerApp };
    return { status: 200, body: {} };
  }

  #isOpen({ channel }: Request, payerApp: string, fundingKind: (typeof kinds)[number]): boolean {
    const { codeIssuer, field, presentation } = channel;
    const from = this.#openFrom.get(interconnectionIdOf({ payerApp, codeIssuer, field, presentation, fundingKind }));
    return from !== undefined && from <= this.now;
  }
}

const kinds = ['balance', 'debitCard'] as const;
const nobody: PersonIdentifier = { scheme: 'account', scope: 'taobao', value: 'nobody' };
const refOf = ({ scope, value }: PersonIdentifier) => ({ ref: `${scope}/${value}` });

async function fieldsOf(response: Response): Promise<Body> {
  const form = await response.formData();
  const image = form.get('image');
  const { payer, payerApp } = Object.fromEntries(form.entries()) as Readonly<Record<string, string>>;
  return { payer: JSON.parse(payer ?? ''), payerApp, image: image instanceof Blob ? await image.text() : null };
}
