import { canonicalJson } from '@hutong/event-store';
import { type CommandIdentity, commandIdOf } from '../handling/command-identity.js';
import type { Ledger } from '../handling/ledger.js';
import type { Command } from '../handling/command.js';
import { sideBySide } from '../http/side-by-side.js';
import { importedPaymentCommands } from './imported-payments.commands.js';
import type { RecordRows, RowAnswer, RowCommand } from './import-wechat-bill.js';

/** Rows that are recorded at the same time. */
const rowsInHandMax = 64;

const commands = new Map<string, Command>(
  Object.values(importedPaymentCommands).map((command) => [command.name, command as unknown as Command]),
);

/** Records rows in a ledger of this process, by the commands that a running one takes over HTTP. */
export const recordRowsIn = (ledger: Ledger): RecordRows =>
  async function* (rows) {
    for await (const together of sideBySide(oneByOne(rows), (row) => prepare(ledger, row), rowsInHandMax)) {
      for (const done of together) {
        if ('failure' in done) throw done.failure;
        yield done;
      }
    }
  };

async function* oneByOne(rows: AsyncIterable<RowCommand>): AsyncGenerator<readonly RowCommand[]> {
  for await (const row of rows) yield [row];
}

function prepare(ledger: Ledger, { row, command: name, key, body }: RowCommand) {
  const command = commands.get(name);
  if (!command) throw new Error(`There is no command ${name}`);
  const identity = identityOf(ledger, { command: name, key, body });
  const id = command.idOf(body, identity.causeId);
  const record = async (): Promise<RowAnswer> => {
    const answer = await command.carryOut(ledger, { request: body, identity });
    if (answer.outcome === 'accepted') return { row, outcome: answer.recorded ? 'recorded' : 'known' };
    return { row, outcome: 'refused', reason: answer.detail ?? answer.refusal };
  };
  // What fails is thrown where answers are read: work that is in hand never rejects.
  const run = () => record().catch((failure: unknown) => ({ failure }));
  return Promise.resolve({ lanes: typeof id === 'string' ? [id, identity.causeId] : [identity.causeId], run });
}

function identityOf(
  { secret }: Ledger,
  { command, key, body }: Readonly<{ command: string; key: string; body: object }>,
): CommandIdentity {
  const causeId = commandIdOf({ principal: 'wechat-bill', command, key });
  const actor = { kind: 'importer', id: 'wechat-bill' } as const;
  return { command, causeId, correlationId: causeId, actor, bodyHash: secret.hashOfBody(canonicalJson(body)) };
}
