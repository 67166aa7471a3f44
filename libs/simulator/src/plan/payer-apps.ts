import type { Funding, FundingKind, Instant } from '@hutong/domain';
import type { Channel } from '@hutong/world';
import type { PersonIdentifier } from './person-identifier.js';
import type { PlayedWorld } from './played-world.js';
import { Random } from './random.js';

/** An app that pays: under which appid it knows people by an openid (a bank knows its own accounts), and what it pays from. */
type PayerApp = Readonly<{ appId: string | null; kinds: readonly FundingKind[]; bank: string | null; weight: number }>;

const bankApp: PayerApp = { appId: null, kinds: ['debitCard'], bank: null, weight: 2 };

/** The apps of the simulated people; appids are made up, weights are how often an app scans a foreign code (assumed). */
const payerApps: Readonly<Record<string, PayerApp>> = {
  alipay: { appId: '2021000000000001', kinds: ['balance', 'debitCard'], bank: 'ccb', weight: 3 },
  tenpay: { appId: 'wx0000000000000001', kinds: ['debitCard', 'balance'], bank: 'icbc', weight: 3 },
  unionpay: { appId: 'up0000000000000001', kinds: ['debitCard'], bank: 'boc', weight: 6 },
  jdpay: { appId: 'jd0000000000000001', kinds: ['balance', 'debitCard'], bank: 'icbc', weight: 2 },
  hebao: { appId: 'cm0000000000000001', kinds: ['balance'], bank: null, weight: 1 },
  bestpay: { appId: 'ct0000000000000001', kinds: ['balance'], bank: null, weight: 1 },
  unicompay: { appId: 'cu0000000000000001', kinds: ['balance'], bank: null, weight: 1 },
  icbc: bankApp,
  boc: bankApp,
  bocom: bankApp,
  ccb: bankApp,
  yiqianbao: { appId: 'yq0000000000000001', kinds: ['balance'], bank: null, weight: 1 },
  lakala: { appId: 'lk0000000000000001', kinds: ['balance'], bank: null, weight: 1 },
};

/** Who scans foreign codes, and how often. */
export const scanningApps: readonly Readonly<{ weight: number; value: string }>[] = Object.entries(payerApps).map(
  ([value, { weight }]) => ({ weight, value }),
);

/** How an app knows the person whom a platform knows by an account: by another name, which only the platform can say is the same. */
export function personAt(payerApp: string, account: PersonIdentifier): PersonIdentifier {
  const appId = payerApps[payerApp]?.appId ?? null;
  if (appId === null) return { scheme: 'account', scope: payerApp, value: account.value };
  return { scheme: 'openid', scope: appId, value: `o-${account.value}` };
}

/** How a buyer names somebody by a phone number, made up of what the number is of. */
export function phoneOf({ value }: PersonIdentifier): PersonIdentifier {
  const digits = new Random(`phone/${value}`).between(0, 999_999_999);
  return { scheme: 'phone', scope: 'cn', value: `13${digits.toString().padStart(9, '0')}` };
}

/** What an app shows to a merchant's scanner; one seed gives one code, and it is used once. Source of the first digits: as the ledger knows them. */
export function customerCodeOf(payerApp: string, seed: string): string {
  const random = new Random(`customer-code/${seed}`);
  const digits =
    `${random.between(0, 99_999_999)}`.padStart(8, '0') + `${random.between(0, 99_999_999)}`.padStart(8, '0');
  return { tenpay: `13${digits}`, alipay: `28${digits}` }[payerApp] ?? `62${digits}0`;
}

/** What the app pays such a code from: the first kind of funding that gets there; undefined where none does. */
export function fundingOf(
  world: PlayedWorld,
  payerApp: string,
  { channel, at }: Readonly<{ channel: Channel; at: Instant }>,
): (Funding & Readonly<{ class: null }>) | undefined {
  const app = payerApps[payerApp];
  const kind = app?.kinds.find((each) => world.isOpen(payerApp, channel, { kind: each, at }));
  if (app === undefined || kind === undefined) return undefined;
  const institution = kind === 'balance' ? payerApp : (app.bank ?? payerApp);
  return { kind, institution, class: null };
}

/** The app whose people would be at home with such a code: the issuer's own, else the first that can pay it. */
export const ownAppOf = (world: PlayedWorld, where: Readonly<{ channel: Channel; at: Instant }>): string | undefined =>
  [where.channel.codeIssuer, ...Object.keys(payerApps)].find((app) => fundingOf(world, app, where) !== undefined);

/** An app that cannot pay such a code from anything. */
export const strangerTo = (
  world: PlayedWorld,
  where: Readonly<{ channel: Channel; at: Instant }>,
): string | undefined =>
  Object.keys(payerApps).find((app) => app !== where.channel.codeIssuer && !fundingOf(world, app, where));
