import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wholeNumber } from '@hutong/platform/process';
import { appendInProcess, appendsOfOrders, faultsInLog } from './bulk-log.js';
import { sendLines } from './bulk-load.js';
import { measureHttp } from './http-load.js';
import { usageOfPort } from './listening-process.js';
import { nextOrder } from './next-order.js';
import { measureInTurn, type Measured, report } from './report.js';
import { RepeatedOrders } from './repeated-orders.js';
import { type ServerProcess, startServerProcess } from './server-process.js';
import type { Usage } from './store-target.js';

const connections = 32;
const singleMs = 4_000;
const roundLines = 20_000;
/** Its share of the lines is what memory is compared with: caches are full by then. */
const warmShare = 0.1;
const bytesPerMegabyte = 1_000_000;

/**
 * Orders placed by lines of one request, durable and answered one by one, against as many single requests, and against the same events
 * appended to an embedded log in process; with repeated keys; and the memory that the service takes of a million lines.
 */
export async function benchBulk(options: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...options], options: { lines: { type: 'string', default: '1000000' } } });
  const lines = wholeNumber('lines', values.lines, { min: 1_000, max: 1_000_000 });
  mkdirSync('data', { recursive: true });
  const directory = resolve(mkdtempSync(join('data', 'bench-bulk-')));
  const service = await startServerProcess('commands-server', directory);
  try {
    await benchRates(service, directory);
    await benchMemory(service, lines);
  } finally {
    await service.stop();
    rmSync(directory, { recursive: true });
  }
}

async function benchRates(service: ServerProcess, directory: string): Promise<void> {
  await placeInBulk(service, newOrders(roundLines));
  const appends = await appendsOfOrders(directory, roundLines);
  const repeated = new RepeatedOrders();
  const measured = await measureInTurn(
    new Map([
      ['single', () => placeSingly(service)],
      ['bulk', () => placeInBulk(service, newOrders(roundLines))],
      ['repeated', () => placeInBulk(service, repeated.lines(roundLines), (answer) => repeated.take(answer))],
      ['in process', () => appendInProcess(directory, appends)],
    ]),
  );
  const of = (side: string) => measured.get(side) ?? [];
  const heading = { bench: 'bulk', case: 'place-order', unit: 'commands/s' };
  report({ ...heading, reference: 'single HTTP commands/s' }, of('bulk'), of('single'));
  report({ ...heading, reference: 'appends/s of the same in process' }, of('bulk'), of('in process'));
  report({ ...heading, case: 'repeated-keys', reference: 'commands/s without' }, of('repeated'), of('bulk'));
  const faults = [...repeated.faults, ...(await faultsInLog(directory, repeated))];
  const unit = 'wrong answers and duplicates';
  report({ ...heading, case: 'repeated-keys', unit, reference: null }, [{ value: faults.length }], []);
  if (faults.length > 0) throw new Error(`Repeated keys: ${faults.slice(0, 3).join('; ')}`);
}

/** One request of so many lines, and the service's memory when a tenth is answered and when all are. */
async function benchMemory(service: ServerProcess, lines: number): Promise<void> {
  const megabytes = () => usageOf(service).residentBytes / bytesPerMegabyte;
  let answered = 0;
  let warm = 0;
  let highest = 0;
  const measured = await placeInBulk(service, newOrders(lines), (answer) => {
    expectPlaced(answer);
    answered += 1;
    if (answered % (lines * warmShare) !== 0) return;
    if (answered === lines * warmShare) warm = megabytes();
    highest = Math.max(highest, megabytes());
  });
  const heading = { bench: 'bulk', case: `${lines}-lines` };
  const reference = `MB after ${lines * warmShare} lines`;
  report({ ...heading, unit: 'MB resident at most', reference }, [{ value: highest }], [{ value: warm }]);
  report({ ...heading, unit: 'commands/s', reference: null }, [measured], []);
}

/** Lines that place orders which nobody placed before. */
function* newOrders(count: number): Generator<string> {
  for (let line = 0; line < count; line += 1) {
    const { body, headers } = nextOrder();
    yield `{"command":"PlaceOrder","key":"${headers['Idempotency-Key']}","body":${body}}`;
  }
}

/** What the service takes of the processor tells how many times cheaper a line is also where client and service have to share it. */
async function placeSingly(service: ServerProcess): Promise<Measured> {
  const before = usageOf(service);
  const url = `${service.url}/v1/orders`;
  const measured = await measureHttp({ url, connections, durationMs: singleMs, next: nextOrder });
  const answers = measured.waitsMs?.length ?? 0;
  return { value: measured.value, serverCpuUs: (usageOf(service).cpuUs - before.cpuUs) / answers };
}

async function placeInBulk(
  service: ServerProcess,
  lines: Iterator<string>,
  onAnswer: (answer: string) => void = expectPlaced,
): Promise<Measured> {
  let answers = 0;
  const [startMs, before, ownBefore] = [performance.now(), usageOf(service), process.cpuUsage()];
  await sendLines(service.url, lines, (answer) => {
    answers += 1;
    onAnswer(answer);
  });
  const seconds = (performance.now() - startMs) / 1_000;
  const own = process.cpuUsage(ownBefore);
  return {
    value: answers / seconds,
    serverCpuUs: (usageOf(service).cpuUs - before.cpuUs) / answers,
    clientCpuUs: (own.user + own.system) / answers,
  };
}

function expectPlaced(answer: string): void {
  if (!answer.includes('"status":201')) throw new Error(`An order was answered with ${answer}`);
}

function usageOf({ url }: ServerProcess): Usage {
  const found = usageOfPort(Number(new URL(url).port));
  if ('whyNot' in found) throw new Error(`The service cannot be measured: ${found.whyNot}`);
  return found.usage();
}
