import {
  type Decision,
  type DomainEvent,
  type Instant,
  type InstitutionState,
  type FeeRuleState,
  type InterconnectionState,
  type RolloutState,
  type StreamType,
  type Times,
  addMs,
  changeController,
  commitDraw,
  feeRules,
  feeRuleVersionAt,
  fold,
  hasRole,
  institutions,
  instant,
  interconnectionIdOf,
  interconnections,
  moneyFromJson,
  noRules,
  openInterconnection,
  openStage,
  publishFeeRuleVersion,
  registerChannel,
  registerInstitution,
  rollouts,
} from '@hutong/domain';
import type { Fault } from './fault.js';
import { refusalFields } from './refusal-fields.js';
import type { Channel, Draw, Interconnection, Line, Lines, Stage } from './world.js';
import { inOrderOfDays, momentOf } from './world-commands.js';

/** Whatever the ledger would refuse, and what it would not know to be missing: asked of the ledger's own rules, line by line. */
export const faultsOfWorld = (lines: Lines): readonly Fault[] => new WorldRules(lines).faults();

const dayMs = 24 * 3_600_000;

class WorldRules {
  readonly #lines: Lines;
  readonly #faults: Fault[] = [];
  readonly #institutions = new Map<string, InstitutionState>();
  readonly #interconnections = new Map<string, InterconnectionState>();
  readonly #feeRules = new Map<string, FeeRuleState>();
  readonly #rollouts = new Map<string, RolloutState>();
  /** When the first platform opened something: by then everything must be there. */
  readonly #beginning: Instant;

  constructor(lines: Lines) {
    this.#lines = lines;
    const days = [...lines.draws, ...lines.stages].map(({ entry }) => momentOf(entry.on));
    this.#beginning = instant(days.length === 0 ? Date.now() : Math.min(...days));
  }

  faults(): readonly Fault[] {
    const { groups, controllers, channels, draws, stages } = this.#lines;
    this.#institutionsAreRegistered();
    const parties = new Set([...groups.map(({ entry }) => entry.groupId), ...this.#institutions.keys()]);
    for (const line of controllers) {
      const { controller, institutionId, validFrom } = line.entry;
      if (controller !== null && !parties.has(controller))
        this.#fault(line, 'controller', `${controller} is neither in groups nor in institutions`);
      this.#decide(line, { of: this.#institutions, id: institutionId, stream: institutions }, (times, state) =>
        changeController(times, state, { ...line.entry, validFrom: momentOf(validFrom) }),
      );
    }
    for (const line of this.#lines.interconnections) this.#open(line);
    this.#feeRulesArePublished();
    for (const line of channels) this.#register(line);
    for (const line of inOrderOfDays<Line<Draw> | Line<Stage>>([...draws, ...stages])) {
      if ('stageId' in line.entry) this.#openStage(line as Line<Stage>);
      else this.#commitDraw(line as Line<Draw>);
    }
    return this.#faults;
  }

  #institutionsAreRegistered(): void {
    for (const line of this.#lines.institutions) {
      const { institutionId } = line.entry;
      this.#decide(line, { of: this.#institutions, id: institutionId, stream: institutions }, (times, state) =>
        registerInstitution(times, state, line.entry),
      );
    }
  }

  #open(line: Line<Interconnection>): void {
    const { payerApp, codeIssuer, clearingHouse, validFrom } = line.entry;
    const parties = {
      payerAppKnown: this.#has(payerApp, 'wallet') || this.#has(payerApp, 'accountInstitution'),
      codeIssuerKnown: this.#has(codeIssuer, 'codeIssuer'),
      clearingHouseKnown: clearingHouse === null || this.#has(clearingHouse, 'clearingHouse'),
    };
    const id = interconnectionIdOf(line.entry);
    this.#decide(line, { of: this.#interconnections, id, stream: interconnections }, (times, state) =>
      openInterconnection(times, state, { ...line.entry, validFrom: momentOf(validFrom), parties }),
    );
  }

  #feeRulesArePublished(): void {
    const channelIds = new Set(this.#lines.channels.map(({ entry }) => entry.channelId));
    for (const line of this.#lines['fee-rules']) {
      const { feeRuleId, validFrom, clauses } = line.entry;
      for (const [index, clause] of clauses.entries()) {
        for (const channelId of clause.channelIds ?? [])
          if (!channelIds.has(channelId))
            this.#fault(line, `clauses[${index}].channelIds`, `${channelId} is no channel of any platform`);
      }
      this.#decide(line, { of: this.#feeRules, id: feeRuleId, stream: feeRules }, (times, state) =>
        publishFeeRuleVersion(times, state, { ...line.entry, validFrom: momentOf(validFrom) }),
      );
    }
  }

  #register(line: Line<Channel>): void {
    const { platform, codeIssuer, acquirer, feeRuleId, interconnectionId = null, amountMax } = line.entry;
    if (interconnectionId !== null && !this.#interconnections.has(interconnectionId))
      this.#fault(line, 'interconnectionId', `${interconnectionId} is not in interconnections`);
    const feeRule = this.#feeRules.get(feeRuleId) ?? feeRules.initialState;
    const parties = {
      platformKnown: this.#has(platform, 'platform'),
      codeIssuerKnown: this.#has(codeIssuer, 'codeIssuer'),
      acquirerKnown: this.#has(acquirer, 'acquirer'),
      feeRuleKnown: feeRuleVersionAt(feeRule, this.#beginning) !== undefined,
    };
    this.#decide(line, { of: this.#rollouts, id: platform, stream: rollouts }, (times, state) =>
      registerChannel(times, state, {
        lifetimeMs: null,
        closableAfterMs: null,
        preselected: false,
        folded: false,
        ...line.entry,
        interconnectionId,
        amountMax: amountMax ? moneyFromJson(amountMax) : null,
        parties,
      }),
    );
  }

  #commitDraw(line: Line<Draw>): void {
    this.#decide(line, { of: this.#rollouts, id: line.entry.platform, stream: rollouts }, (times, state) =>
      commitDraw(times, state, line.entry),
    );
  }

  #openStage(line: Line<Stage>): void {
    const { platform, drawId = null, salt = null, rules } = line.entry;
    this.#decide(line, { of: this.#rollouts, id: platform, stream: rollouts }, (times, state) =>
      openStage(times, state, { ...line.entry, drawId, salt, rules: { ...noRules, ...rules } }),
    );
  }

  /** What the line would record is there for those after it; a refusal is the line's fault, and so is saying nothing new. */
  #decide<State, Event extends DomainEvent>(
    line: Line<unknown>,
    { of, id, stream }: Readonly<{ of: Map<string, State>; id: string; stream: StreamType<State, Event> }>,
    rule: (times: Times, state: State) => Decision<Event, keyof typeof refusalFields>,
  ): void {
    const at = addMs(this.#beginning, -dayMs);
    const state = of.get(id) ?? stream.initialState;
    const decision = rule({ occurredAt: at, decidedAt: at }, state);
    if (decision.outcome === 'refused') this.#fault(line, ...refusalFields[decision.refusal]);
    else if (decision.events.length === 0) this.#fault(line, null, 'says what a line before it says');
    else of.set(id, fold(stream, decision.events, state));
  }

  #fault({ file, line }: Line<unknown>, field: string | null, reason: string): void {
    this.#faults.push({ file, line, field, reason });
  }

  #has(id: string, role: Parameters<typeof hasRole>[1]): boolean {
    return hasRole(this.#institutions.get(id) ?? institutions.initialState, role);
  }
}
