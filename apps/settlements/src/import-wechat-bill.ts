import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importWechatBill, type ImportOutcome, Ledger, recordRowsIn } from '@hutong/commands';
import { billFaultsMax, feeDigits, printDecimal, yuanDigits } from '@hutong/domain';
import { EventLogError } from '@hutong/event-store';
import { openLedgerLog, systemChance, systemClock } from '@hutong/platform';
import { AskingError, OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';
import { BillFileError, billFile, encodingOf } from './bill-file.js';
import { recordRowsAt } from './record-over-http.js';

const usage = `npm run import:wechat-bill -- FILE      records the rows of a WeChat Pay trade bill, as downloaded, as imported facts
  --url URL  the address of a running Hutong; without it the store itself is opened, which nobody else may be writing
  --help     this text

${settingsUsage(Settings)}`;

await runCommand({ usage, mendable: [BillFileError, EventLogError, AskingError] }, async (args) => {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' } },
  });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new OptionError('One file is expected.');
  // npm starts scripts in the project's folder; the path was typed in another.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  await checkIsFile(path);
  const bill = billFile(path, await encodingOf(path));
  const outcome = await (values.url === undefined ? importHere(bill) : importAt(addressOf(values.url), bill));
  report(file, outcome);
  process.exitCode = outcome.outcome === 'imported' && outcome.contradicted === 0 ? 0 : 1;
});

function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new OptionError(`--url must be the address of a running Hutong, http://<host>:<port>, and is "${text}"`);
}

async function checkIsFile(path: string): Promise<void> {
  const found = await stat(path).catch((error: unknown) => {
    throw new BillFileError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!found.isFile()) throw new BillFileError(`${path} is not a file`);
}

type Bill = ReturnType<typeof billFile>;

function importAt(url: URL, bill: Bill): Promise<ImportOutcome> {
  return importWechatBill(bill, recordRowsAt(url), systemChance.newId());
}

async function importHere(bill: Bill): Promise<ImportOutcome> {
  const { eventStore, ledgerSecretFile: secretFile } = readSettings(Settings);
  const { log, secret } = await openLedgerLog(eventStore, { secretFile });
  try {
    return await importWechatBill(bill, recordRowsIn(new Ledger(log, systemClock, secret)), systemChance.newId());
  } finally {
    await log.close();
  }
}

function report(file: string, outcome: ImportOutcome): void {
  if (outcome.outcome === 'refused') {
    console.error(`${file}: nothing was imported.`);
    for (const { line, column, reason } of outcome.faults) {
      console.error(`  line ${line}${column === null ? '' : `, column ${column}`}: ${reason}`);
    }
    if (outcome.faults.length === billFaultsMax) console.error(`  There may be more; ${billFaultsMax} are told.`);
    return;
  }
  const { billDate, recorded, known, contradicted, contradictions, totals } = outcome;
  console.log(`${file}: bill of ${billDate}, ${recorded} rows imported, ${known} were there already.`);
  console.log('Recomputed from the rows, equal to the summary of the bill:');
  console.log(`  rows ${totals.rowCount}`);
  for (const [name, minorUnits] of Object.entries(amountsIn(totals))) {
    console.log(`  ${name} ${printDecimal(minorUnits, yuanDigits)}`);
  }
  console.log(`  fees ${printDecimal(totals.feeThousandths, feeDigits)}`);
  if (contradicted === 0) return;
  console.error(`${contradicted} rows were refused, because the ledger holds something else of them:`);
  for (const { line, reason } of contradictions) console.error(`  line ${line}: ${reason}`);
}

function amountsIn(totals: Extract<ImportOutcome, { outcome: 'imported' }>['totals']) {
  return {
    settled: totals.settledMinorUnits,
    ordered: totals.orderMinorUnits,
    refunded: totals.refundedMinorUnits,
    'coupons refunded': totals.couponRefundedMinorUnits,
    'refunds asked for': totals.requestedRefundMinorUnits,
  };
}
