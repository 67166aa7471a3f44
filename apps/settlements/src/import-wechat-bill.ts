import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ImportOutcome, importWechatBill } from '@hutong/commands';
import { printDecimal, summaryColumns } from '@hutong/domain';
import { EventLogError } from '@hutong/event-store';
import { openLedgerLog } from '@hutong/platform';
import { OptionError, readSettings, runCommand, Settings, settingsUsage } from '@hutong/platform/process';

const usage = `npm run import:wechat-bill -- FILE      records the rows of a WeChat Pay trade bill, as downloaded, as imported facts
  --help     this text

${settingsUsage(Settings)}`;

/** Largest bill that is read: several times what the most rows of a bill take. */
const fileBytesMax = 256 * 1024 * 1024;

/** Something the user can mend; told in one line. */
class ImportError extends Error {}

await runCommand({ usage, mendable: [ImportError, EventLogError] }, async (args) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new OptionError('One file is expected.');
  const { eventStore } = readSettings(Settings);
  // npm starts scripts in the project's folder; the path was typed in another.
  const text = await readBill(resolve(process.env['INIT_CWD'] ?? '.', file));
  const outcome = await importInto(eventStore, text);
  report(file, outcome);
  process.exitCode = outcome.outcome === 'imported' ? 0 : 1;
});

async function readBill(path: string): Promise<string> {
  const found = await stat(path).catch((error: unknown) => {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!found.isFile()) throw new ImportError(`${path} is not a file`);
  if (found.size > fileBytesMax)
    throw new ImportError(`${path} has ${found.size} bytes; at most ${fileBytesMax} are read`);
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(`${path} is not UTF-8 text; a bill is imported as it was downloaded, unzipped`);
  }
}

async function importInto(address: string, text: string): Promise<ImportOutcome> {
  const log = await openLedgerLog(address, { mode: 'write' });
  try {
    return await importWechatBill(log, text);
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
    return;
  }
  const { billDate, appended, known, totals } = outcome;
  console.log(`${file}: bill of ${billDate}, ${appended} rows imported, ${known} were there already.`);
  console.log('Recomputed from the rows, equal to the summary of the bill:');
  for (const { name, total, digits } of summaryColumns) console.log(`  ${name} ${printDecimal(totals[total], digits)}`);
}
