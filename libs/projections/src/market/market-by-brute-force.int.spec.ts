import type { PaymentCapturedData } from '@hutong/domain';
import { MemoryEventLog, type RecordedEvent } from '@hutong/event-store';
import type { FactStore } from '@hutong/facts/store';
import { marketLogs, recordEvents, type StreamEvent } from '@hutong/testing';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { storeOfLog } from '../figures/recorded-facts-under-test.js';
import { claimChecks } from './brute-force/claim-checks-under-test.js';
import { marketChecks } from './brute-force/market-checks-under-test.js';
import { ReplayedMarket } from './brute-force/replayed-market-under-test.js';

// What is answered of a market, from a store that the engine wrote, against loops over the events of random logs: refunds, late and
// repeated events among them. Of the statistics only the intervals are computed beside; their own specs have the rest.

const seed = Number(process.env['FAST_CHECK_SEED'] ?? 20231018);
const runs = Number(process.env['MARKET_LOGS'] ?? 2);
const size = { paymentsMax: 16, disturbancesMax: 16 };

/**
 * Several payments of wallets whose group has a platform, some by the wallet of a rollout, and a divided fee where the app and the code are
 * of two institutions: otherwise there is little to say.
 */
function isMarket(events: readonly StreamEvent[]): boolean {
  const captures = events
    .filter(({ type }) => type === 'PaymentCaptured')
    .map(({ data }) => data as unknown as PaymentCapturedData)
    .filter(({ basis }) => basis === 'claimed');
  const isOn = (platform: string) => captures.filter(({ dimensions }) => dimensions.platform === platform);
  return (
    captures.filter(({ payerAppController }) => payerAppController === 'alibaba').length > 1 &&
    isOn('jd').some(({ payerApp }) => payerApp === 'tenpay') &&
    isOn('taobao').some(
      ({ fee, payerApp, dimensions }) => fee?.feeRuleId === 'divided' && payerApp !== dimensions.channel.codeIssuer,
    )
  );
}

/** The end of the log; some position before it; and what occurred before some moment, wherever in the log it is told. */
const cut = fc.record({ position: fc.integer({ min: 500, max: 1_000 }), moment: fc.nat(999) });

it(
  'What is said of a market is what loops over the events say, over random logs, as of any position and before any moment',
  async () => {
    console.log(`Random logs from seed ${seed}: ${runs}`);
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(marketLogs(size).filter(isMarket), cut, async (told, { position, moment }) => {
        const log = new MemoryEventLog({ now: () => 1_700_000_000_000 });
        await recordEvents(log, told);
        const { store, events } = await storeOfLog(log);
        const earlier = events.slice(0, Math.floor((events.length * position) / 1_000));
        const until = String(events[Math.floor((events.length * moment) / 1_000)]?.data['occurredAt']);
        try {
          await compare(store, { events, seen, asked: {} });
          await compare(store, { events: earlier, seen, asked: { asOf: String(earlier.at(-1)?.position) } });
          await compare(store, { events, seen, asked: { until } });
        } finally {
          await store.close();
        }
      }),
      { seed, numRuns: runs, endOnFailure: true },
    );
    // A property that never saw a figure would say nothing of it.
    expect([...seen].filter(([, rows]) => rows === 0)).toEqual([]);
  },
  20_000 + runs * 60_000,
);

type Compared = Readonly<{
  events: readonly RecordedEvent[];
  asked: Readonly<Record<string, string>>;
  seen: Map<string, number>;
}>;

async function compare(store: FactStore, { events, asked, seen }: Compared): Promise<void> {
  const market = new ReplayedMarket(events, asked['until'] === undefined ? Infinity : Date.parse(asked['until']));
  for (const [name, check] of Object.entries({ ...marketChecks, ...claimChecks })) {
    seen.set(name, (seen.get(name) ?? 0) + (await check({ store, market, asked })));
  }
}
