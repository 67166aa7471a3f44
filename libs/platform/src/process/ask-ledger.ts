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

/** The JSON that a running ledger answers with; null when it answers nothing. Throws `AskingError` with what it says against it. */
export async function askLedger(address: string, method = 'GET'): Promise<unknown> {
  const response = await fetch(address, { method, signal: AbortSignal.timeout(requestTimeoutMs) }).catch(
    (error: unknown) => {
      throw new NobodyAnswersError(`Nobody answers at ${address}; is the ledger running there?`, { cause: error });
    },
  );
  const text = await response.text();
  if (response.ok) return text === '' ? null : JSON.parse(text);
  throw new AskingError(`${address} answered ${response.status}: ${detailIn(text)}`);
}

/** What a problem document says; the whole text of any other answer. */
function detailIn(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text;
  } catch {
    return text;
  }
}
