import { createHutongClient, dataOf, type HutongClient, ProblemAnswerError } from '@hutong/client';
import { OptionError } from './command-line.js';
import { AskingError } from './command-lines.js';
import { httpUrl } from './listening.js';
import { readSettings } from './setting.js';
import { ListeningSettings } from './settings.js';

const requestTimeoutMs = 60_000;

/** No process listens where the ledger should be. */
export class NobodyAnswersError extends AskingError {}

/** Where a running ledger is: what `--url` says, else where HOST and PORT say. Throws `OptionError`. */
export function ledgerUrl(given: string | undefined): string {
  if (given === undefined) return httpUrl(readSettings(ListeningSettings));
  if (/^https?:$/.test(URL.parse(given)?.protocol ?? '')) return given.replace(/\/$/, '');
  throw new OptionError(`--url must be http://<host>:<port>, and is "${given}"`);
}

/**
 * What a running ledger answers. It is asked once: whoever runs a tool sees what is wrong, and runs it again. Throws `AskingError` with
 * what it says against it.
 */
export async function askLedger<Answer extends Readonly<{ data?: unknown; response: Response }>>(
  url: string,
  ask: (ledger: HutongClient) => Promise<Answer>,
) {
  try {
    return await dataOf(ask(createHutongClient({ baseUrl: url, attemptsMax: 1, requestTimeoutMs })));
  } catch (error) {
    if (error instanceof ProblemAnswerError) throw new AskingError(error.message);
    throw new NobodyAnswersError(`Nobody answers at ${url}; is the ledger running there?`, { cause: error });
  }
}
