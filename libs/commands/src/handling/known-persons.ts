import { type Identifier, knowPerson, maskPhone, persons, RecentMap } from '@hutong/domain';
import type { PersonName } from '@hutong/platform';
import type { CommandIdentity } from './command-identity.js';
import { handle } from './handle.js';
import type { Ledger } from './ledger.js';

/** Persons that a process knows to be in the log, at least; at most twice as many. */
const rememberedPersonsMin = 65_536;

/** Keeps who is behind a reference: in the stream of that person and nowhere else. */
export class KnownPersons {
  readonly #recorded = new RecentMap<true>(rememberedPersonsMin);

  constructor(private readonly ledger: Ledger) {}

  /** Records how the persons of a command are named, once each. Called before the command is answered, so that a repeat mends what a crash left out. */
  async know(names: readonly PersonName[], because: CommandIdentity): Promise<void> {
    const unknown = names.filter((name) => !this.#recorded.get(this.ledger.secret.refOf(name)));
    await Promise.all(unknown.map((name) => this.#record(name, because)));
  }

  async #record(name: PersonName, { causeId, correlationId, actor }: CommandIdentity): Promise<void> {
    const ref = this.ledger.secret.refOf(name);
    const identity = { command: 'KnowPerson', causeId, correlationId, actor, bodyHash: null };
    const answer = await handle(this.ledger, {
      stream: persons,
      id: ref,
      identity,
      creates: true,
      decide: (now, state) =>
        knowPerson({ occurredAt: now, decidedAt: now }, state, { ref, identifier: this.#identifierOf(name) }),
    });
    if (answer.outcome === 'refused') throw new Error(`A person could not be recorded: ${answer.refusal}`);
    this.#recorded.set(ref, true);
  }

  #identifierOf({ scheme, scope, value }: PersonName): Identifier {
    if (scheme !== 'phone') return { scheme, scope, value: { plain: value } };
    return { scheme, scope, keyedHash: this.ledger.secret.hashOfPhone(value), masked: maskPhone(value) };
  }
}
