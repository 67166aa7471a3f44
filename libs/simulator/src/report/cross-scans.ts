import type { Counted, ScanExpectation } from '../driver/pilot-summary.js';
import type { EventLine } from './answers.js';
import type { InvariantCheck } from './invariant-check.js';
import { grouped } from './figures.js';
import { textTable } from './text-table.js';

/** What became of scanned codes: of captures those whose code was scanned, and of refusals all. */
const outcomes: Readonly<Record<string, ScanExpectation['outcome']>> = {
  PaymentCaptured: 'captured',
  ScanRouteRefused: 'refused',
};

/** Who scanned whose codes, and what became of it, as the log has it; whatever else is told is passed over. Throws when the events were not told to their end. */
export function scansInLog(lines: readonly EventLine[]): Counted<ScanExpectation> {
  if (lines.at(-1)?.end?.complete !== true) throw new Error('The events of the log were not told to their end');
  const counts = new Map<string, ScanExpectation & { times: number }>();
  for (const { type = '', data } of lines) {
    const outcome = outcomes[type];
    if (outcome === undefined || data?.dimensions.channel.presentation !== 'dynamicCode') continue;
    // What a provider took by itself, nobody scanned in time.
    if ('basis' in data && data.basis === 'reported') continue;
    const { payerApp, dimensions } = data;
    const { codeIssuer } = dimensions.channel;
    const key = `${payerApp} ${codeIssuer} ${outcome}`;
    counts.set(key, { payerApp, codeIssuer, outcome, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, counted]) => counted);
}

/** Whether the log has the matrix that the plan expects. */
export function checkCrossScans(planned: Counted<ScanExpectation>, found: Counted<ScanExpectation>): InvariantCheck {
  const name = 'the cross-scan matrix is the one that the plan expects';
  const [want, have] = [planned.map(textOf), found.map(textOf)];
  const differs = [
    ...want.filter((cell) => !have.includes(cell)).map((cell) => `expected ${cell}`),
    ...have.filter((cell) => !want.includes(cell)).map((cell) => `found ${cell}`),
  ];
  const scans = found.reduce((sum, { times }) => sum + times, 0);
  return differs.length === 0
    ? { name, holds: true, detail: `${scans} examined` }
    : { name, holds: false, detail: differs.slice(0, differencesToldMax).join('; ') };
}

const differencesToldMax = 5;

const textOf = ({ payerApp, codeIssuer, outcome, times }: Counted<ScanExpectation>[number]): string =>
  `${payerApp} ${codeIssuer} ${outcome} ${times}`;

/** Scanners by issuers; a cell is how many paid, and how many were refused. */
export function crossScanTable(
  scans: Counted<ScanExpectation>,
  nameOf: (institutionId: string) => string,
): readonly string[] {
  const scanners = [...new Set(scans.map(({ payerApp }) => payerApp))].sort();
  const issuers = [...new Set(scans.map(({ codeIssuer }) => codeIssuer))].sort();
  const timesOf = (payerApp: string, codeIssuer: string, outcome: string): number =>
    scans.find((s) => s.payerApp === payerApp && s.codeIssuer === codeIssuer && s.outcome === outcome)?.times ?? 0;
  return textTable(
    ['scanned with', ...issuers.map(nameOf)],
    scanners.map((scanner) => [
      nameOf(scanner),
      ...issuers.map((issuer) => {
        const [paid, refused] = [timesOf(scanner, issuer, 'captured'), timesOf(scanner, issuer, 'refused')];
        return paid + refused === 0 ? '-' : `${grouped(paid)} / ${grouped(refused)}`;
      }),
    ]),
  );
}
