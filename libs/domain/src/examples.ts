import {
  type Decision,
  type DomainEvent,
  type IssuedRequest,
  type OfferedChannel,
  type Payer,
  type PaymentTerms,
  type StreamType,
  fold,
  instant,
  instantFromJson,
} from './kernel/index.js';

// The story that the specs of this library tell: a lamp bought on Taobao, paid from WeChat. For specs only.

export const noon = instantFromJson('2023-10-18T04:00:00.000Z');
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

export const savedCode: OfferedChannel = {
  channelId: 'wechat.saved-code',
  wallet: 'tenpay',
  group: 'tencent',
  method: 'saved-code',
  clearingHouse: 'netsunion',
  field: 'online',
  lifetimeMs: 2 * hourMs,
  closableAfterMs: 5 * minuteMs,
};
export const friendLink: OfferedChannel = { ...savedCode, channelId: 'wechat.friend-link', method: 'friend-link' };
export const direct: OfferedChannel = {
  ...savedCode,
  channelId: 'alipay.direct',
  wallet: 'alipay',
  group: 'alibaba',
  method: 'direct',
  clearingHouse: null,
};

export const ming: Payer = { payerId: 'ming', wallet: 'tenpay' };
export const hua: Payer = { payerId: 'hua', wallet: 'tenpay' };

const { lifetimeMs: _lifetime, closableAfterMs: _closable, ...channel } = savedCode;

export const terms: PaymentTerms = {
  paymentRequestId: 'pr-1',
  orderId: 'taobao.1001',
  platform: 'taobao',
  stageId: 'pilot',
  channel,
  buyer: 'lan',
  merchant: 'lamp-shop',
  amount: { minorUnits: '12900', currency: 'CNY' },
};

export const issuedText = 'hutong://pay/code/pr-1/n0nce';
export const expiry = instant(noon + 2 * hourMs);
export const issued: IssuedRequest = {
  terms,
  issuedText,
  expiresAt: expiry,
  closed: false,
  paid: false,
  orderCancelled: false,
};
export const payable = { closed: false, paid: false, orderCancelled: false };
export const passed = { kind: 'password', result: 'passed' } as const;
export const failed = { kind: 'password', result: 'failed' } as const;

/** The state after a decision, as a command service keeps it; a refusal changes nothing. */
export const after = <State, Event extends DomainEvent>(
  stream: StreamType<State, Event>,
  state: State,
  decision: Decision<Event, string>,
): State => (decision.outcome === 'accepted' ? fold(stream, decision.events, state) : state);

/** Types of the events that a decision records; fails the spec on a refusal by naming it. */
export function recorded(decision: Decision<DomainEvent, string>): readonly string[] {
  if (decision.outcome === 'refused') throw new Error(`Refused: ${decision.refusal}`);
  return decision.events.map(({ type }) => type);
}

export const nothing = { outcome: 'accepted', events: [] } as const;
