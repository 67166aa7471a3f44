import { ApiProperty } from '@nestjs/swagger';
import {
  type AmountRange,
  type Channel,
  type Draw,
  type PaymentField,
  type Presentation,
  type RolloutState,
  type Selection,
  type StageRules,
  presentations,
  captures,
  paymentFields,
} from '@hutong/domain';
import { AttestedAnswer, MoneyAnswer, NamesAnswer, Recorded } from '../http/answer-fields.js';

class CapabilitiesAnswer {
  @ApiProperty({ enum: ['code', 'link', 'nothing'], description: 'What the buyer is given to present.' })
  presents: string;

  @ApiProperty({ enum: [...captures], isArray: true })
  captures: readonly string[];

  @ApiProperty({ enum: ['anyone', 'buyer', 'anotherPerson'], description: 'Who may pay.' })
  payer: string;

  @ApiProperty({ description: 'How long a code or link of this channel can be paid.' })
  lifetimeMs: number;

  @ApiProperty({ description: 'How long after its creation a payment request may be closed.' })
  closableAfterMs: number;
}

class ChannelAnswer implements Channel {
  @ApiProperty()
  channelId: string;

  @ApiProperty({ type: NamesAnswer })
  names: NamesAnswer;

  @ApiProperty({ enum: [...presentations] })
  presentation: Presentation;

  @ApiProperty()
  codeIssuer: string;

  @ApiProperty()
  acquirer: string;

  @ApiProperty({ enum: [...paymentFields] })
  field: PaymentField;

  @ApiProperty()
  feeRuleId: string;

  @ApiProperty({ type: String, nullable: true })
  interconnectionId: string | null;

  @ApiProperty({ type: CapabilitiesAnswer })
  capabilities: Channel['capabilities'];

  @ApiProperty({ type: MoneyAnswer, nullable: true })
  amountMax: MoneyAnswer | null;

  @ApiProperty({ description: '1 is the top of the page.' })
  rank: number;

  @ApiProperty()
  preselected: boolean;

  @ApiProperty()
  folded: boolean;
}

class DrawAnswer implements Draw {
  @ApiProperty()
  drawId: string;

  @ApiProperty({ type: [String] })
  channelIds: readonly string[];

  @ApiProperty({ description: 'SHA-256 of the salt, published before anybody knew who would buy.' })
  saltHash: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Published with the first stage of the draw, so that anyone can repeat it; null before.',
  })
  salt: string | null;
}

class SelectionAnswer implements Selection {
  @ApiProperty({ type: [String], nullable: true, description: 'Null for all.' })
  included: readonly string[] | null;

  @ApiProperty({ type: [String] })
  excluded: readonly string[];
}

class AmountRangeAnswer implements AmountRange {
  @ApiProperty({ type: MoneyAnswer, nullable: true })
  min: MoneyAnswer | null;

  @ApiProperty({ type: MoneyAnswer, nullable: true })
  max: MoneyAnswer | null;
}

class StageRulesAnswer implements StageRules {
  @ApiProperty({ type: SelectionAnswer })
  categories: SelectionAnswer;

  @ApiProperty({ type: SelectionAnswer })
  products: SelectionAnswer;

  @ApiProperty({ type: SelectionAnswer })
  merchants: SelectionAnswer;

  @ApiProperty({ type: SelectionAnswer })
  cities: SelectionAnswer;

  @ApiProperty({ type: AmountRangeAnswer })
  amount: AmountRangeAnswer;
}

class StageAnswer extends AttestedAnswer {
  @ApiProperty()
  stageId: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null where all buyers are in the cohort.' })
  drawId: string | null;

  @ApiProperty({ type: [String] })
  channelIds: readonly string[];

  @ApiProperty()
  cohortBasisPoints: number;

  @ApiProperty({ type: StageRulesAnswer })
  rules: StageRulesAnswer;

  @ApiProperty()
  rolledBack: boolean;
}

export class RolloutAnswer {
  @ApiProperty()
  platform: string;

  @ApiProperty({ type: [ChannelAnswer], description: 'In the order of registration.' })
  channels: readonly ChannelAnswer[];

  @ApiProperty({ type: [DrawAnswer] })
  draws: readonly DrawAnswer[];

  @ApiProperty({ type: [StageAnswer], description: 'In the order they were opened.' })
  stages: readonly StageAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class RolloutChangedAnswer extends Recorded {
  @ApiProperty()
  platform: string;
}

export const rolloutAnswer = (platform: string, state: RolloutState): Omit<RolloutAnswer, 'revision'> => ({
  platform,
  channels: [...state.channels.values()],
  draws: [...state.draws.values()],
  stages: state.stages.map(({ platform: _platform, ...stage }) => stage),
});
