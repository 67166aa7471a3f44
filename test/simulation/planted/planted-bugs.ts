/** A bug: a text of one built file that is another one. */
export type PlantedBug = Readonly<{
  name: string;
  /** Below dist. */
  file: string;
  /** Stands in the file exactly once. */
  before: string;
  after: string;
}>;

/** What a ledger gets wrong when somebody is not careful, one at a time: each must be found by the simulation. */
export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a refusal is swallowed and answered with a yes',
    file: 'libs/commands/src/handling/handle.js',
    before: "if (decision.outcome === 'refused') return refused(decision.refusal);",
    after: '',
  },
  {
    name: 'the claim of every second order of a cart is skipped',
    file: 'libs/commands/src/orders/orders.policy.js',
    before: 'const [orderId, ...remaining] = orderIds;',
    after: 'const [orderId, , ...remaining] = orderIds;',
  },
  {
    name: 'a no is given on what the process remembers',
    file: 'libs/commands/src/handling/handle.js',
    before: '} else if (!isCurrent) {',
    after: '} else if (!isCurrent && stream.revision < 0n) {',
  },
  {
    name: 'a checkpoint is one event ahead of what is handled',
    file: 'libs/event-store/src/consumers/progress.js',
    before: 'this.#position = passed.at(-1)?.position ?? this.#position;',
    after: 'this.#position = (passed.at(-1)?.position ?? this.#position) + 1n;',
  },
  {
    name: 'a refund goes to the buyer instead of the payer',
    file: 'libs/domain/src/settlements/settlement.js',
    before: 'export const beneficiaryOf = ({ captured })=>captured.payer;',
    after: 'export const beneficiaryOf = ({ captured })=>captured.dimensions.buyer;',
  },
  {
    name: 'who pays in the very millisecond of expiry is in time',
    file: 'libs/domain/src/authorizations/authorization.js',
    before: "const over = times.occurredAt >= expiresAt ? 'expired' : null;",
    after: "const over = times.occurredAt > expiresAt ? 'expired' : null;",
  },
  {
    name: 'a code that a newer request superseded still pays',
    file: 'libs/domain/src/kernel/standing.js',
    before: "if (request.superseded) return 'superseded';",
    after: '',
  },
  {
    name: 'a link that was taken back is still opened',
    file: 'libs/domain/src/authorizations/authorization.js',
    before: "if (request.linkRevokedAt !== null) return refuse('linkRevoked');",
    after: '',
  },
  {
    name: 'an expired code is still scanned',
    file: 'libs/domain/src/authorizations/authorization.js',
    before: "if (times.decidedAt >= request.expiresAt) return refuse('expired');",
    after: '',
  },
  {
    name: 'whoever authorized second is neither charged nor let go',
    file: 'libs/commands/src/settlements/settlements.policy.js',
    before: "case 'OrderClaimRefused':\n                {",
    after:
      "case 'OrderClaimRefused':\n                {\n                    if (data.reason === 'orderAlreadyClaimed') return [];",
  },
  {
    name: 'more is asked back than was paid',
    file: 'libs/domain/src/settlements/refund-request.js',
    before: "if (amount.minorUnits > refundable(state).minorUnits) return refuse('refundExceedsPayment');",
    after: '',
  },
  {
    name: 'only the first order of a cart is paid',
    file: 'libs/commands/src/orders/orders.policy.js',
    before: 'return paid.map(({ orderId })=>given(ConfirmOrderPaid, {',
    after: 'return paid.slice(0, 1).map(({ orderId })=>given(ConfirmOrderPaid, {',
  },
  {
    name: 'what is due is forgotten when its process starts again',
    file: 'libs/commands/src/due-times/open-due-times.js',
    before: 'return this.#byCause.first?.startsAfter ?? null;',
    after: 'return null;',
  },
  {
    name: 'the id of a command follows from chance, so that a retry is another command',
    file: 'libs/commands/src/handling/command-identity.js',
    before: "const digest = hash('sha256', `${principal}\\n${command}\\n${key}`, 'hex');",
    after:
      "const digest = hash('sha256', `${principal}\\n${command}\\n${key}\\n${(globalThis.drawn = (globalThis.drawn ?? 0) + 1)}`, 'hex');",
  },
  {
    name: 'a key that comes back with another body is answered as the first',
    file: 'libs/commands/src/handling/handle.js',
    before: "if (trace.bodyHash !== identity.bodyHash) return refused('idempotencyKeyReused');",
    after: '',
  },
  {
    name: 'the payment page offers a channel outside its cohort',
    file: 'libs/domain/src/rollouts/offers.js',
    before: "if (inCohort === false) reasons.push('notInCohort');",
    after: '',
  },
  {
    name: 'an interconnection carries payments after it was closed',
    file: 'libs/domain/src/interconnections/interconnection.js',
    before: 'validFrom <= at && (validTo === null || at < validTo)',
    after: 'validFrom <= at',
  },
  {
    name: 'somebody else pays than the buyer named',
    file: 'libs/domain/src/authorizations/who-may-pay.js',
    before: "if (designatedPayer !== null && !samePerson(payer, designatedPayer)) return 'payerNotDesignated';",
    after: '',
  },
  {
    name: 'the clock of the ledger goes back with that of its machine',
    file: 'libs/commands/src/handling/ledger-clock.js',
    before: 'if (now > this.#last) this.#last = now;',
    after: 'this.#last = now;',
  },
  {
    name: 'a later event takes a fact back, and the -1 of it is not written',
    file: 'libs/facts/src/writing/fact-appender.js',
    before: 'const appender = before === undefined ? this.#rows : this.#changes;',
    after: 'const appender = this.#rows;',
  },
  {
    name: 'the last fact of a thing is forgotten when the process that writes facts starts again',
    file: 'libs/facts/src/writing/standings.js',
    before: 'if (thingOf.size === 0) return;',
    after: 'return;',
  },
  {
    name: 'a second payment claims an order that is claimed',
    file: 'libs/domain/src/orders/order.js',
    before: "if (state.status !== 'placed') return 'orderAlreadyClaimed';",
    after: '',
  },
];

/** The text with the bug in it; throws where it is not to be planted exactly once. */
export function planted(text: string, { name, file, before, after }: PlantedBug): string {
  const count = text.split(before).length - 1;
  if (count !== 1)
    throw new Error(
      `"${name}" stands in dist/${file} ${count} times, and must once: plant it anew where the text is now`,
    );
  return text.replace(before, () => after);
}
