import { ApiProperty } from '@nestjs/swagger';
import type { ChannelRegisteredData, RolloutState } from '@hutong/domain';
import { ChannelTermsAnswer, MoneyAnswer, Recorded } from '../http/answer-fields.js';

class InstitutionAnswer {
  @ApiProperty()
  institutionId: string;

  @ApiProperty()
  displayName: string;

  @ApiProperty()
  group: string;

  @ApiProperty({ enum: ['wallet', 'clearing-house', 'bank'] })
  kind: string;
}

class ChannelAnswer extends ChannelTermsAnswer {
  @ApiProperty()
  displayName: string;

  @ApiProperty()
  lifetimeMs: number;

  @ApiProperty()
  closableAfterMs: number;

  @ApiProperty({ type: MoneyAnswer, nullable: true })
  amountMax: MoneyAnswer | null;
}

class ProductRulesAnswer {
  @ApiProperty({ type: [String], nullable: true })
  includedCategories: readonly string[] | null;

  @ApiProperty({ type: [String] })
  excludedCategories: readonly string[];
}

class StageAnswer {
  @ApiProperty()
  stageId: string;

  @ApiProperty({ type: [String] })
  channelIds: readonly string[];

  @ApiProperty()
  cohortBasisPoints: number;

  @ApiProperty({ description: 'Published, so that anyone can repeat the draw of the cohort.' })
  salt: string;

  @ApiProperty({ type: ProductRulesAnswer })
  productRules: ProductRulesAnswer;

  @ApiProperty()
  attestation: string;

  @ApiProperty()
  rolledBack: boolean;

  @ApiProperty({ format: 'date-time', description: 'When the stage was opened.' })
  occurredAt: string;
}

export class RolloutAnswer {
  @ApiProperty()
  platform: string;

  @ApiProperty({ type: [InstitutionAnswer] })
  institutions: readonly InstitutionAnswer[];

  @ApiProperty({ type: [ChannelAnswer] })
  channels: readonly ChannelAnswer[];

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
  institutions: [...state.institutions.values()].map(({ institutionId, displayName, group, kind }) => ({
    institutionId,
    displayName,
    group,
    kind,
  })),
  channels: [...state.channels.values()].map(channelAnswer),
  stages: state.stages.map((stage) => ({
    stageId: stage.stageId,
    channelIds: stage.channelIds,
    cohortBasisPoints: stage.cohortBasisPoints,
    salt: stage.salt,
    productRules: stage.productRules,
    attestation: stage.attestation,
    rolledBack: stage.rolledBack,
    occurredAt: stage.occurredAt,
  })),
});

const channelAnswer = ({ channel, displayName, capabilities }: ChannelRegisteredData): ChannelAnswer => ({
  ...channel,
  displayName,
  lifetimeMs: capabilities.lifetimeMs,
  closableAfterMs: capabilities.closableAfterMs,
  amountMax: capabilities.amountMax,
});
