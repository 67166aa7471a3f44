/** One finished comparison, or a value alone that nothing was measured beside; printed as one line of JSON. */
export type Figure = Readonly<{
  bench: string;
  case: string;
  unit: string;
  value: number;
  reference?: string;
  referenceValue?: number;
  ratio?: number;
  p50Ms?: number;
  p99Ms?: number;
  serverCpuUs?: number;
  clientCpuUs?: number;
  referenceServerCpuUs?: number;
}>;

/**
 * One round of one side. `waitsMs`, where there is a wait, holds one entry per operation; where client and server are processes
 * of their own, each has its CPU time per event.
 */
export type Measured = Readonly<{ value: number; waitsMs?: Float64Array; serverCpuUs?: number; clientCpuUs?: number }>;

/** What is compared with what; each side is called once per round. */
export type Comparison = Heading &
  Readonly<{
    measure: () => Promise<Measured>;
    measureReference: () => Promise<Measured>;
    /** Default 3. */
    rounds?: number;
  }>;

/** What is measured, in which unit, and what it is compared with, if with anything. */
export type Heading = Readonly<{ bench: string; case: string; unit: string; reference: string | null }>;

const roundsDefault = 3;

/** Measures both sides in turn and prints the medians. */
export async function compare({ measure, measureReference, rounds: count, ...heading }: Comparison): Promise<Figure> {
  const rounds = await measureInTurn(
    new Map([
      ['reference', measureReference],
      ['value', measure],
    ]),
    count,
  );
  return report(heading, rounds.get('value') ?? [], rounds.get('reference') ?? []);
}

/** Measures every side once a round, so that a disturbance of the machine hits all of them; returns each side's rounds. */
export async function measureInTurn<Side>(
  sides: ReadonlyMap<Side, () => Promise<Measured>>,
  rounds = roundsDefault,
): Promise<ReadonlyMap<Side, readonly Measured[]>> {
  const measured = new Map<Side, Measured[]>();
  for (let round = 0; round < rounds; round++) {
    for (const [side, measure] of sides) measured.set(side, [...(measured.get(side) ?? []), await measure()]);
  }
  return measured;
}

/** Prints the medians of both sides as one figure; of the one side when there is no reference. */
export function report(heading: Heading, values: readonly Measured[], references: readonly Measured[]): Figure {
  const value = median(values.map((measured) => measured.value));
  const referenceValue = median(references.map((measured) => measured.value));
  const { reference } = heading;
  const figure: Figure = {
    bench: heading.bench,
    case: heading.case,
    unit: heading.unit,
    value: rounded(value),
    ...(reference === null
      ? {}
      : {
          reference,
          referenceValue: rounded(referenceValue),
          ratio: Number((value / referenceValue).toFixed(3)),
        }),
    ...waits(values),
    ...cpu(values, references),
  };
  print(figure);
  return figure;
}

/** Prints a figure: JSON on stdout for machines, a line on stderr for people. */
function print(figure: Figure): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
  const { bench, case: name, unit, value, reference, referenceValue, ratio, p50Ms, p99Ms } = figure;
  const wait = p50Ms === undefined ? '' : `  p50 ${p50Ms} ms  p99 ${p99Ms} ms`;
  const cells = [
    bench.padEnd(9),
    name.padEnd(28),
    `${value.toLocaleString('en')} ${unit}`.padStart(22),
    ...(ratio === undefined
      ? []
      : [`${referenceValue?.toLocaleString('en')} ${reference}`.padStart(44), `ratio ${ratio.toFixed(2)}`]),
  ];
  process.stderr.write(`${cells.join('  ')}${wait}${cpuText(figure)}\n`);
}

function cpuText({ serverCpuUs, clientCpuUs, referenceServerCpuUs }: Figure): string {
  if (clientCpuUs === undefined) return '';
  const server = serverCpuUs === undefined ? '' : ` server ${serverCpuUs}`;
  const reference = referenceServerCpuUs === undefined ? '' : ` (reference ${referenceServerCpuUs})`;
  return `  CPU us/event:${server}${reference} ${server === '' ? 'in all' : 'client'} ${clientCpuUs}`;
}

// Rates are large, waits in milliseconds are small.
const rounded = (value: number) => (value < 1_000 ? Number(value.toFixed(2)) : Math.round(value));

/** The middle value; of two middle ones their mean. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? 0) + (sorted[sorted.length - 1 - middle] ?? 0)) / 2;
}

function cpu(
  rounds: readonly Measured[],
  references: readonly Measured[],
): Pick<Figure, 'serverCpuUs' | 'clientCpuUs' | 'referenceServerCpuUs'> {
  const medianOf = (side: readonly Measured[], name: 'serverCpuUs' | 'clientCpuUs') =>
    Number(median(side.map((measured) => measured[name] ?? 0)).toFixed(1));
  return {
    ...(rounds[0]?.serverCpuUs === undefined ? {} : { serverCpuUs: medianOf(rounds, 'serverCpuUs') }),
    ...(rounds[0]?.clientCpuUs === undefined ? {} : { clientCpuUs: medianOf(rounds, 'clientCpuUs') }),
    ...(references[0]?.serverCpuUs === undefined ? {} : { referenceServerCpuUs: medianOf(references, 'serverCpuUs') }),
  };
}

function waits(rounds: readonly Measured[]): Pick<Figure, 'p50Ms' | 'p99Ms'> {
  const all = rounds.flatMap(({ waitsMs }) => (waitsMs === undefined ? [] : [waitsMs.toSorted()]));
  if (all.length === 0) return {};
  const at = (share: number) => {
    const perRound = all.map((sorted) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    return Number(median(perRound).toFixed(2));
  };
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}
