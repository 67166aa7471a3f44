import { type Identifier, knowPerson, maskPhone, persons } from '@hutong/domain';
import type { LedgerSecret, PersonName } from '@hutong/platform';
import type { CommandIdentity } from './command-identity.js';
import { handle, whySetAside } from './handle.js';
import type { Ledger } from './ledger.js';
import type { Refused } from './refused.js';

/**
 * What stands in the way of naming these persons, of whom this process does not know that they are in the log: one whose stream holds
 * events that do not count. Asked before anything is decided; whoever turns out to be in the log is remembered.
 */
export async function refusalOfPersons(
  ledger: Ledger,
  strangers: readonly PersonName[],
): Promise<Refused<'eventsSetAside'> | undefined> {
  for (const name of strangers) {
    const ref = ledger.secret.refOf(name);
    const stream = await ledger.load(persons, ref);
    const setAside = whySetAside(stream);
    if (setAside) return setAside;
    if (stream.state.identifiers.length > 0) ledger.knownPersons.set(ref, true);
  }
  return undefined;
}

/** Those of whom this process does not know that they are in the log. */
export const unknownOf = (ledger: Ledger, names: readonly PersonName[]): readonly PersonName[] =>
  names.filter((name) => !ledger.knownPersons.get(ledger.secret.refOf(name)));

/**
 * Keeps who is behind a reference, in the stream of that person and nowhere else: how the persons of a command are named, once each.
 * Called before the command is answered, so that a repeat mends what a crash left out.
 */
export async function knowPersons(
  ledger: Ledger,
  names: readonly PersonName[],
  because: CommandIdentity,
): Promise<void> {
  await Promise.all(unknownOf(ledger, names).map((name) => know(ledger, name, because)));
}

async function know(
  ledger: Ledger,
  name: PersonName,
  { causeId, correlationId, actor }: CommandIdentity,
): Promise<void> {
  const ref = ledger.secret.refOf(name);
  const identifier = identifierOf(ledger.secret, name);
  const answer = await handle(ledger, {
    stream: persons,
    id: ref,
    identity: { command: 'KnowPerson', causeId, correlationId, actor, bodyHash: null },
    creates: true,
    decide: (now, state) => knowPerson({ occurredAt: now, decidedAt: now }, state, { ref, identifier }),
  });
  if (answer.outcome === 'refused') throw new Error(`A person could not be recorded: ${answer.refusal}`);
  ledger.knownPersons.set(ref, true);
}

function identifierOf(secret: LedgerSecret, { scheme, scope, value }: PersonName): Identifier {
  if (scheme !== 'phone') return { scheme, scope, value: { plain: value } };
  return { scheme, scope, keyedHash: secret.hashOfPhone(value), masked: maskPhone(value) };
}
