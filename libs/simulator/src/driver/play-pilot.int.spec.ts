import type { Instant } from '@hutong/domain';
import { readWorld, shippedWorld } from '@hutong/world';
import { afterEach, describe, expect, it } from 'vitest';
import type { PilotParameters } from '../plan/parameters.js';
import { planPilot } from '../plan/pilot-plan.js';
import { daysOf } from '../plan/timeline.js';
import { FakeHutong, problem } from './hutong-under-test.js';
import type { PilotSummary } from './pilot-summary.js';
import { playPilot } from './play-pilot.js';

const world = await readWorld(shippedWorld);
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
  const plan = planPilot({ world, seed: 7, orders, stages: [50, 100], parameters });
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
  crossScanOnline: 0,
  crossScanInShop: 0,
  cart: 0,
  identityStated: 0,
  opensOwnLinkPerFriendPay: 0,
  namedPerFriendPay: 0,
  revokedPerFriendPay: 0,
  scansPrintedCode: 0,
  showsCode: 0,
  resultUnknown: 0,
  takenLate: 0,
  changesAmount: 0,
  byLinePerRefund: 0,
  abnormalPerRefund: 0,
};

/** How often something was counted that has these particulars. */
const timesOf = (counted: readonly Readonly<{ times: number }>[], particulars: object): number =>
  counted
    .filter((each) => Object.entries(particulars).every(([name, value]) => Reflect.get(each, name) === value))
    .reduce((sum, { times }) => sum + times, 0);
const refusedFor = ({ payersRefused }: PilotSummary, reason: string): number =>
  timesOf(payersRefused, { problem: reason });

describe('Playing a pilot', () => {
  it('brings every order to an end that the plan meant', async () => {
    const { summary } = await play(150);
    expect(summary.failures).toEqual([]);
    expect(summary.outcome).toBe('completed');
    expect(summary.ordersPlaced).toBe(150);
    expect(Object.values(summary.outcomes).reduce((one, other) => one + other)).toBe(150);
    expect(summary.outcomes.captured).toBeGreaterThan(120);
    expect(summary.refunds).toBe(hutong.refunds.size);
    expect(timesOf(summary.paymentRequests, { channelId: 'wechat.saved-code' })).toBeGreaterThan(0);
    expect(summary.latencyMs.p99).toBeGreaterThanOrEqual(summary.latencyMs.p50);
  });

  it('never turns the clock back, and opens a stage only when the orders before it are done', async () => {
    const { times, plan } = await play(80);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(hutong.stagesSeen).toEqual([...hutong.stagesSeen].sort((one, other) => one - other));
    const inOrder = daysOf(plan.world).flatMap(({ opened }) => opened.map(({ stageId }) => stageId));
    expect(hutong.stages.map(({ stageId }) => stageId)).toEqual(inOrder);
    expect(inOrder.filter((stageId) => stageId.startsWith('pilot-'))).toEqual(['pilot-50', 'pilot-100']);
  });

  it('makes the whole world before the first order, in commands of its own', async () => {
    await play(10);
    const made = (command: string) => hutong.commands.filter((asked) => asked.command === command).length;
    expect(made('RegisterInstitution')).toBe(world.institutions.length);
    expect(made('ChangeController')).toBe(world.controllers.length);
    expect(made('OpenInterconnection')).toBe(world.interconnections.length);
    expect(made('RegisterChannel')).toBe(world.channels.length);
    expect(made('CommitDraw')).toBe(world.draws.length);
    expect(Math.min(...hutong.stagesSeen)).toBeGreaterThan(0);
  });

  it('sends an impatient client’s request twice and pays once', async () => {
    const { summary } = await play(30, { ...calm, duplicateRequest: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 30 } });
    expect(hutong.requests.size).toBe(30);
  });

  it('lets two friends race for a link and one of them pay', async () => {
    const { summary } = await play(30, { ...calm, friendPay: 1, rivalFriendPerFriendPay: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', outcomes: { captured: 30 } });
    const links = [...hutong.requests.values()].filter(({ channel }) => channel.presentation === 'link');
    expect(refusedFor(summary, 'another-was-first')).toBe(links.length);
    expect(refusedFor(summary, 'another-was-first')).toBeGreaterThan(0);
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
    expect(refusedFor(summary, 'no-route')).toBe(30);
    expect(refusedFor(summary, 'foreign-code')).toBeGreaterThan(0);
    expect(refusedFor(summary, 'factor-failed')).toBeGreaterThanOrEqual(30);
  });

  it('scans codes of others over what is open, and pays with another app where nothing is', async () => {
    const { summary } = await play(120, { ...calm, crossScanOnline: 1, crossScanInShop: 1, inShop: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [], outcomes: { captured: 120 } });
    const foreign = summary.scans.filter(({ payerApp, codeIssuer }) => payerApp !== codeIssuer);
    expect(timesOf(foreign, { outcome: 'captured' })).toBeGreaterThan(0);
    expect(timesOf(foreign, { outcome: 'refused' })).toBe(refusedFor(summary, 'no-route'));
    expect(timesOf(foreign, { outcome: 'refused' })).toBeGreaterThan(0);
  });

  it('pays carts whole', async () => {
    const { summary } = await play(60, { ...calm, cart: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', ordersPlaced: 60, outcomes: { captured: 60 } });
    expect(summary.ordersInCarts).toBeGreaterThan(50);
    expect(hutong.requests.size).toBeLessThan(31);
  });

  it('names payers by openids of their apps, and the platform says who is the buyer', async () => {
    const { summary } = await play(30, { ...calm, identityStated: 1, friendPay: 0.5, opensOwnLinkPerFriendPay: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [], outcomes: { captured: 30 } });
    const requests = [...hutong.requests.values()];
    for (const { authorizedBy, buyer } of requests) {
      expect(authorizedBy?.payer).toMatchObject({ scheme: 'openid' });
      expect(authorizedBy?.payer.value).not.toBe(buyer.value);
    }
    const links = requests.filter(({ channel }) => channel.presentation === 'link');
    expect(refusedFor(summary, 'payer-is-buyer')).toBe(links.length);
    expect(links.length).toBeGreaterThan(0);
    expect(summary.identitiesStated).toBe(30 + links.length);
    for (const { authorizedBy, stated } of links) expect(stated.get(authorizedBy?.payer.value ?? '')).toBe(false);
  });

  it.each([
    ['lockedOut', { wrongFactor: 1, lockoutPerWrongFactor: 1 }],
    ['expired', { neverPays: 1 }],
    ['expired', { paysTooLate: 1 }],
    ['declined', { decline: 1 }],
    ['cancelled', { cancelsBeforePaying: 1 }],
    ['voided', { paysAfterCancelling: 1 }],
    ['takenLate', { takenLate: 1 }],
    ['captured', { changesAmount: 1 }],
    ['captured', { resultUnknown: 1 }],
  ] as const)('counts orders that end %s when the plan says %o', async (outcome, parameters) => {
    const { summary } = await play(20, { ...calm, ...parameters });
    expect(summary.failures).toEqual([]);
    expect(summary.outcomes[outcome]).toBe(20);
  });

  const happened = ({ happenings }: PilotSummary, what: string): number => timesOf(happenings, { what });

  it('scans what a merchant printed, or lets the merchant scan, in shops that have such codes', async () => {
    for (const [parameters, presentation] of [
      [{ scansPrintedCode: 1 }, 'staticCode'],
      [{ showsCode: 1 }, 'customerCode'],
    ] as const) {
      const { summary } = await play(80, { ...calm, inShop: 1, ...parameters });
      hutong.close();
      expect(summary).toMatchObject({ outcome: 'completed', failures: [], outcomes: { captured: 80 } });
      expect(happened(summary, `paid by ${presentation}`)).toBeGreaterThan(0);
      expect(timesOf(summary.paymentRequests, { channelId: 'wechat.store-code' })).toBe(0);
    }
  });

  it('asks a friend whom the buyer names, by phone number or account, and nobody else to whom the link comes', async () => {
    const named = { friendPay: 1, rivalFriendPerFriendPay: 1, namedPerFriendPay: 1 };
    const { summary } = await play(40, { ...calm, ...named });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [], outcomes: { captured: 40 } });
    const links = [...hutong.requests.values()].filter(({ channel }) => channel.presentation === 'link');
    expect(new Set(links.map(({ designatedPayer }) => designatedPayer?.scheme))).toEqual(new Set(['phone', 'openid']));
    expect(happened(summary, 'payer named by the buyer')).toBe(links.length);
    expect(refusedFor(summary, 'payer-not-designated')).toBe(links.length);
  });

  it('takes a link back from a friend who opened it', async () => {
    const { summary } = await play(40, { ...calm, friendPay: 1, revokedPerFriendPay: 1 });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [] });
    const { linkRevoked, captured } = summary.outcomes;
    expect([linkRevoked + captured, linkRevoked > 0]).toEqual([40, true]);
    expect(happened(summary, 'link taken back')).toBe(linkRevoked);
    expect(refusedFor(summary, 'link-revoked')).toBe(linkRevoked);
  });

  it('pays less by a new request after the amount changed, and nothing by the old one', async () => {
    const { summary } = await play(30, { ...calm, changesAmount: 1, friendPay: 0.3 });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [], outcomes: { captured: 30 } });
    expect(refusedFor(summary, 'replaced')).toBe(30);
    expect([happened(summary, 'amount changed'), happened(summary, 'request in the place of another')]).toEqual([
      30, 30,
    ]);
    expect(hutong.requests.size).toBe(60);
  });

  it('tells of refunds that the account does not take, and what comes of them', async () => {
    const trouble = { refundPerPayment: 1, abnormalPerRefund: 1, givenUpPerAbnormalRefund: 0.5, byLinePerRefund: 0.5 };
    const { summary } = await play(40, { ...calm, ...trouble });
    expect(summary).toMatchObject({ outcome: 'completed', failures: [], refunds: 40 });
    const [redirected, closed] = ['redirection', 'closure'].map(
      (end) => hutong.told.filter((told) => told.endsWith(end)).length,
    );
    expect(hutong.commands.filter(({ command }) => command === 'ReportRefundAbnormal')).toHaveLength(40);
    expect([happened(summary, 'refund to another account'), happened(summary, 'refund given up')]).toEqual([
      redirected,
      closed,
    ]);
    expect(redirected! + closed!).toBe(40);
    expect(Math.min(redirected!, closed!)).toBeGreaterThan(0);
    const lines = [...hutong.refunds.values()].filter((refund) => refund['lineId'] === '1');
    expect(happened(summary, 'refund of one line')).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(0);
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
