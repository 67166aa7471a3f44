import type { JudgedEvent } from '@hutong/read-store';
import { Finding } from '../invariants/finding.js';
import { orderFactsOf, orderInLog, type OrderFact } from '../invariants/order-in-log.js';
import { PartsOnDisk } from '../invariants/parts-on-disk.js';
import { storedEvent, type StoredEvent } from '../invariants/stored-event.js';
import { pageViolations, sha256Of } from './expected-offers.js';
import { RolloutsInLog } from './rollouts-in-log.js';

/** What repeating the draws and offers of one platform found. */
export type CohortCheck = Readonly<{
  platform: string;
  /** Draws whose salt is revealed. */
  draws: number;
  /** Payment pages, one for each order and each change of its amount. */
  pages: number;
  offers: number;
  differencesTotal: number;
  /** The first of them. */
  differences: readonly string[];
}>;

type Counted = { readonly finding: Finding; draws: number; pages: number; offers: number };

/**
 * Repeats every draw, from the salt that was revealed to the bucket of each buyer, and every offer of every order, from the log alone
 * and with none of the code that decides. Orders are gathered in scratch files and looked at one by one.
 */
export async function checkCohorts(log: AsyncIterable<JudgedEvent>): Promise<readonly CohortCheck[]> {
  const platforms = new Map<string, Counted>();
  const rollouts = new RolloutsInLog();
  const orders = new PartsOnDisk<OrderFact>();
  try {
    for await (const { event: recorded, setAside } of log) {
      const platform = platformOf(recorded.stream);
      if (platform !== null && setAside !== null) {
        const { type, stream, revision } = recorded;
        of(platforms, platform).finding.examine(
          `${type} of ${stream}, revision ${revision}, does not count: ${setAside}`,
        );
      }
      const event = storedEvent(recorded);
      if (event === null) continue;
      if (event.type === 'SaltRevealed') examineSalt(of(platforms, event.data.platform), event, rollouts);
      rollouts.take(event, setAside === null);
      if (setAside !== null) continue;
      for (const [orderId, fact] of orderFactsOf(event)) orders.add(orderId, fact);
    }
    for (const platform of rollouts.platforms) of(platforms, platform);
    for await (const [orderId, facts] of orders.byKey()) {
      for (const page of orderInLog(orderId, facts).pages) {
        const counted = of(platforms, page.placed.platform);
        counted.pages += 1;
        counted.offers += page.evaluated.offers.length;
        for (const violation of pageViolations(page, rollouts)) counted.finding.examine(violation);
      }
    }
  } finally {
    orders.remove();
  }
  return [...platforms].map(([platform, { finding, draws, pages, offers }]) => {
    const { violationsTotal: differencesTotal, violations: differences } = finding.result();
    return { platform, draws, pages, offers, differencesTotal, differences };
  });
}

/** Whether the salt is what was committed to, whatever else the ledger says of it. */
function examineSalt(
  counted: Counted,
  { data, revision }: Extract<StoredEvent, { type: 'SaltRevealed' }>,
  rollouts: RolloutsInLog,
): void {
  counted.draws += 1;
  const before = rollouts.rolloutAt(data.platform, `${revision - 1n}`).draws.get(data.drawId);
  const digest = sha256Of(data.salt);
  if (before === undefined) counted.finding.examine(`draw ${data.drawId}: nobody committed to it`);
  else if (before.saltHash !== digest)
    counted.finding.examine(`draw ${data.drawId}: committed to ${before.saltHash}, the salt gives ${digest}`);
}

/** Rollouts and orders say in their name whose they are. */
function platformOf(stream: string): string | null {
  const [, platform = null] = /^(?:rollout-|order-)([^.]+)/.exec(stream) ?? [];
  return platform;
}

function of(platforms: Map<string, Counted>, platform: string): Counted {
  const counted = platforms.get(platform) ?? { finding: new Finding(platform), draws: 0, pages: 0, offers: 0 };
  platforms.set(platform, counted);
  return counted;
}
