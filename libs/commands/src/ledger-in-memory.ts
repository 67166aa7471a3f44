import { addMs, instantFromJson } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { LedgerSecret } from '@hutong/platform';
import type { Answered, Command } from './handling/command.js';
import { Ledger } from './handling/ledger.js';
import type { Refused } from './handling/refused.js';
import { identityOf } from './http/command-headers.js';
import { policies } from './followers.js';
import { carryOut, type Policy } from './policies/policy.js';

/** Far more than a payment of fifty orders leads to: a policy that never comes to rest is a fault. */
const policyStepsMax = 10_000;

/** A ledger whose clock stands still and whose policies act when they are told to. For specs only. */
export class LedgerInMemory {
  now = instantFromJson('2023-10-18T04:00:00.000Z');
  readonly log = new MemoryEventLog({ now: () => this.now });
  readonly secret = new LedgerSecret(Buffer.alloc(32, 7));
  ledger = this.another();
  readonly #followed = new Map<Policy, bigint>();
  #asked = 0;

  /** Another process on the same log, as far as memory goes. */
  another(): Ledger {
    return new Ledger(this.log, { now: () => this.now }, this.secret);
  }

  later(ms: number): void {
    this.now = addMs(this.now, ms);
  }

  /** Asks a command as its own route does; by default with a new key. */
  ask<Request extends object>(
    command: Command<Request>,
    request: NoInfer<Request>,
    key = `key-${(this.#asked += 1)}`,
  ): Promise<Answered | Refused<string>> {
    const identity = identityOf(this.ledger, { command: command.name, request }, { key, principal: 'a spec' });
    return command.carryOut(this.ledger, { request, identity });
  }

  /** As `ask`; throws when it is refused. */
  async done<Request extends object>(command: Command<Request>, request: NoInfer<Request>): Promise<object> {
    const answer = await this.ask(command, request);
    if (answer.outcome === 'refused') throw new Error(`${command.name} was refused: ${answer.refusal}`);
    return answer.body;
  }

  /** Has a policy act on the next event that it follows; false when there is none. Throws where it would be parked. */
  async follow(policy: Policy): Promise<boolean> {
    const after = this.#followed.get(policy) ?? 0n;
    const [event] = this.log.readPage(after, { types: Object.keys(policy.follows) }, 1).events;
    if (!event) return false;
    await carryOut(this.ledger, policy, event);
    this.#followed.set(policy, event.position);
    return true;
  }

  /** Has all policies act until nothing is left to follow. */
  async settle(): Promise<void> {
    for (let step = 0; step < policyStepsMax; step += 1) {
      let acted = false;
      for (const policy of policies) acted = (await this.follow(policy)) || acted;
      if (!acted) return;
    }
    throw new Error(`The policies did not come to rest in ${policyStepsMax} steps`);
  }

  typesIn(stream: string): readonly string[] {
    return this.log.readPage(0n, { streams: { prefixes: [stream] } }).events.map(({ type }) => type);
  }
}
