import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createHutongClient, ProblemAnswerError } from '@hutong/client';
import { positionPattern, positionReason } from '@hutong/platform/kernel';
import { AskingError, ledgerUrl, OptionError, runCommand } from '@hutong/platform/process';
import { reportAnswers } from './market-report/report-answers.js';
import { reportPage } from './market-report/report-page.js';

const usage = `npm run report -- --out FILE      writes the seven claims with figures, tables and charts of a running Hutong as one HTML file that prints
  --out FILE       where to write it
  --url URL        the address of the running Hutong (default: where HOST and PORT say)
  --as-of POSITION the log position that everything is told at (default the latest): the same one, the same bytes
  --platform NAME  whose shares and verdicts are told beside the claims (default taobao)
  --help           this text
`;

/** The widest question is about everything that was recorded. */
const requestTimeoutMs = 30_000;

await runCommand({ usage, mendable: [ProblemAnswerError, AskingError] }, async (args) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      url: { type: 'string' },
      'as-of': { type: 'string' },
      platform: { type: 'string' },
    },
  });
  const { out, url, 'as-of': asOf, platform = 'taobao' } = values;
  if (out === undefined) throw new OptionError('--out must name the file to write');
  if (asOf !== undefined && !positionPattern.test(asOf)) throw new OptionError(`--as-of ${positionReason}`);
  const address = new URL(ledgerUrl(url)).origin;
  const client = createHutongClient({ baseUrl: address, requestTimeoutMs });
  const answers = await reportAnswers(client, { address, platform, asOf }).catch((error: unknown) => {
    // So fetch says that nobody answers there.
    if (error instanceof TypeError && error.cause !== undefined)
      throw new AskingError(`${address} cannot be asked; is Hutong running there?`);
    throw error;
  });
  // npm starts scripts in the project's folder; the path was typed in another.
  const file = resolve(process.env['INIT_CWD'] ?? '.', out);
  await writeFile(file, reportPage(answers)).catch((error: unknown) => {
    throw new OptionError(`--out cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  });
  console.log(`${file}: seven claims as of log position ${answers.position}`);
});
