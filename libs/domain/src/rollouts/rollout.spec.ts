import { describe, expect, it } from 'vitest';
import { at, dayMs, hourMs, noon, noonJson } from '../examples.js';
import { money } from '../kernel/index.js';
import type { RegisterChannel } from './channel-registration.js';
import { type RolloutEvent } from './rollout.events.js';
import { given, platform, parties, savedCode, registered, code, link, register } from './rollout-examples.js';
import { arrangeChannel, registerChannel, rollouts } from './rollout.js';

describe('Registering a channel', () => {
  const registering =
    (command: Partial<RegisterChannel>, known = {}) =>
    (state: typeof rollouts.initialState) =>
      registerChannel(at(noon), state, { ...register, ...command, platform, parties: { ...parties, ...known } });
  it('records it with every default written out', () => given().when(registering({})).then(code));
  it('puts it below every other unless it says where', () =>
    given(code)
      .when(registering({ channelId: 'wechat.friend-link' }))
      .then(link));
  it.each([
    ['staticCode', 'merchantCode', ['camera', 'album'], 'anyone', 2],
    ['customerCode', 'nothing', ['merchantScanner'], 'buyer', 2],
    ['link', 'link', ['linkOpened'], 'anotherPerson', 24],
    ['inApp', 'nothing', ['appOpened'], 'buyer', 2],
  ] as const)('of %s presents %s, is taken up by %j, is paid by %s and lives %i hours', (...expected) => {
    const [presentation, presents, captures, payer, hours] = expected;
    const capabilities = { presents, captures, payer, lifetimeMs: hours * hourMs, closableAfterMs: 300_000 };
    given()
      .when(registering({ presentation }))
      .then(registered({ ...savedCode, presentation, capabilities }));
  });
  it('records nothing when it is repeated', () => given(code).when(registering({})).then());
  it.each<Partial<RegisterChannel>>([
    { names: { zh: '微信', en: 'WeChat code' } },
    { presentation: 'link' },
    { codeIssuer: 'alipay' },
    { acquirer: 'alipay' },
    { field: 'barcode' },
    { feeRuleId: 'other' },
    { interconnectionId: 'alipay.tenpay.online.dynamicCode.balance' },
    { lifetimeMs: 1 },
    { closableAfterMs: 1 },
    { amountMax: money(1n, 'CNY') },
    { rank: 2 },
    { preselected: true },
    { folded: true },
  ])('is refused when it says something else under the same id: %o', (other) =>
    given(code).when(registering(other)).thenRefused('channelChanged'),
  );
  it.each([
    [{ platformKnown: false }, 'platformUnknown'],
    [{ codeIssuerKnown: false }, 'codeIssuerUnknown'],
    [{ acquirerKnown: false }, 'acquirerUnknown'],
    [{ feeRuleKnown: false }, 'feeRuleUnknown'],
  ] as const)('is refused when %j', (known, refusal) => given().when(registering({}, known)).thenRefused(refusal));
  it.each([
    'a.alipay.online.dynamicCode.balance',
    'a.tenpay.barcode.dynamicCode.balance',
    'a.tenpay.online.link.balance',
  ])('is refused with the interconnection of another issuer, field or presentation: %s', (interconnectionId) =>
    given().when(registering({ interconnectionId })).thenRefused('interconnectionDiffers'),
  );
  it('records nothing of a command but what a channel has', () => {
    const names = { zh: '微信扫码', en: 'WeChat code', fr: 'Code WeChat' };
    const more = { color: 'green', names };
    given().when(registering(more)).then(code);
  });
  it('keeps its durations and its rank within their bounds', () => {
    const rule = (command: Partial<RegisterChannel>) => given().when(registering(command));
    rule({ lifetimeMs: 0 }).thenRefused('lifetimeOutOfRange');
    rule({ lifetimeMs: 30 * dayMs + 1 }).thenRefused('lifetimeOutOfRange');
    rule({ lifetimeMs: 0.5 }).thenRefused('lifetimeOutOfRange');
    rule({ closableAfterMs: -1 }).thenRefused('closableAfterOutOfRange');
    rule({ closableAfterMs: 30 * dayMs + 1 }).thenRefused('closableAfterOutOfRange');
    rule({ rank: 0 }).thenRefused('rankOutOfRange');
    rule({ rank: 1_001 }).thenRefused('rankOutOfRange');
    const { capabilities } = savedCode;
    rule({ lifetimeMs: 30 * dayMs, closableAfterMs: 0, rank: 1_000 }).then(
      registered({
        ...savedCode,
        rank: 1_000,
        capabilities: { ...capabilities, lifetimeMs: 30 * dayMs, closableAfterMs: 0 },
      }),
    );
  });
  it('is one of a hundred at most', () => {
    const channels = Array.from({ length: 100 }, (_, index) =>
      registered({ ...savedCode, channelId: `channel-${index}` }),
    );
    given(...channels.slice(1))
      .when(registering({ rank: 1 }))
      .then(code);
    given(...channels)
      .when(registering({ rank: 1 }))
      .thenRefused('tooManyChannels');
  });
  it('happens once', () => given(code).cannotBeFollowedBy(code));
});

describe('Arranging a channel on the page', () => {
  const below = { platform, channelId: 'wechat.saved-code', rank: 9, preselected: false, folded: true };
  const arranged: RolloutEvent = { type: 'ChannelArranged', data: { ...below, occurredAt: noonJson } };
  const arrange = (command: Partial<typeof below>) => (state: typeof rollouts.initialState) =>
    arrangeChannel(at(noon), state, { ...below, ...command });
  it('moves and folds it', () => {
    given(code).when(arrange({})).then(arranged);
    expect(given(code, arranged).state.channels.get('wechat.saved-code')).toEqual({
      ...savedCode,
      rank: 9,
      folded: true,
    });
  });
  it('records nothing when it stands there', () => given(code, arranged).when(arrange({})).then());
  it.each([{ rank: 8 }, { preselected: true }, { folded: false }])('changes %j alone', (change) =>
    given(code, arranged)
      .when(arrange(change))
      .then({ type: 'ChannelArranged', data: { ...below, ...change, occurredAt: noonJson } }),
  );
  it('is refused for a channel nobody registered and a place off the page', () => {
    given().when(arrange({})).thenRefused('channelUnknown');
    for (const rank of [0, 1_001]) given(code).when(arrange({ rank })).thenRefused('rankOutOfRange');
    for (const rank of [1, 1_000])
      given(code)
        .when(arrange({ rank }))
        .then({ type: 'ChannelArranged', data: { ...below, rank, occurredAt: noonJson } });
    given().cannotBeFollowedBy(arranged);
  });
});
