import { type FundingKind, type Instant, interconnectionIdOf } from '@hutong/domain';
import { type Channel, type World, momentOf } from '@hutong/world';

type Coded = Pick<Channel, 'codeIssuer' | 'field' | 'presentation'>;

/** The channels of platforms, and which app pays whose codes, as the world says: what the plan expects the ledger to answer. */
export class PlayedWorld {
  readonly #openFrom = new Map<string, Instant>();

  readonly #channels: ReadonlyMap<string, Channel>;

  constructor({ channels, interconnections }: World) {
    this.#channels = new Map(channels.map((channel) => [nameOf(channel), channel]));
    for (const opened of interconnections) this.#openFrom.set(interconnectionIdOf(opened), momentOf(opened.validFrom));
  }

  channel(platform: string, channelId: string): Channel | undefined {
    return this.#channels.get(nameOf({ platform, channelId }));
  }

  /** Whether money of this kind gets from the app to the code: over an open interconnection, or from a balance with the issuer itself. */
  isOpen(payerApp: string, channel: Coded, { kind, at }: Readonly<{ kind: FundingKind; at: Instant }>): boolean {
    const { codeIssuer, field, presentation } = channel;
    if (payerApp === codeIssuer && kind === 'balance') return true;
    const from = this.#openFrom.get(
      interconnectionIdOf({ payerApp, codeIssuer, field, presentation, fundingKind: kind }),
    );
    return from !== undefined && from <= at;
  }

  /** Every moment at which something opens. */
  get openings(): readonly Instant[] {
    return [...this.#openFrom.values()];
  }
}

const nameOf = ({ platform, channelId }: Readonly<{ platform: string; channelId: string }>): string =>
  `${platform} ${channelId}`;
