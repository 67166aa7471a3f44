import { ApiProperty } from '@nestjs/swagger';
import type { FeeClause, FeeRole, FeeRuleState } from '@hutong/domain';
import { AttestedAnswer, MoneyAnswer, Recorded } from '../http/answer-fields.js';

class FeeClausePartAnswer {
  @ApiProperty({ enum: ['accountInstitution', 'clearingHouse', 'codeIssuer', 'payerApp', 'acquirer'] })
  role: FeeRole;

  @ApiProperty({ example: 600, description: 'Of the amount; 600 is 0.6 %.' })
  hundredThousandths: number;

  @ApiProperty({ type: MoneyAnswer, nullable: true })
  cap: MoneyAnswer | null;
}

class FeeClauseAnswer {
  @ApiProperty({ type: [String], nullable: true, description: 'Null for all channels.' })
  channelIds: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, description: 'Null for merchants of all tiers.' })
  tiers: readonly string[] | null;

  @ApiProperty({ type: [String], nullable: true, example: null, description: 'Null for all categories of goods.' })
  categories: readonly string[] | null;

  @ApiProperty({ enum: ['payment', 'refund'] })
  direction: FeeClause['direction'];

  @ApiProperty({ type: [FeeClausePartAnswer] })
  parts: readonly FeeClausePartAnswer[];
}

class FeeRuleVersionAnswer extends AttestedAnswer {
  @ApiProperty({ description: '1, 2, 3, … in the order of publication.' })
  version: number;

  @ApiProperty({ format: 'date-time' })
  validFrom: string;

  @ApiProperty({ type: [FeeClauseAnswer], description: 'The first clause that fits a part of a payment prices it.' })
  clauses: readonly FeeClauseAnswer[];
}

export class FeeRuleAnswer {
  @ApiProperty()
  feeRuleId: string;

  @ApiProperty({ type: [FeeRuleVersionAnswer], description: 'In the order of publication.' })
  versions: readonly FeeRuleVersionAnswer[];

  @ApiProperty({ pattern: '^[0-9]+$' })
  revision: string;
}

export class FeeRuleVersionPublishedAnswer extends Recorded {
  @ApiProperty()
  feeRuleId: string;

  @ApiProperty({ description: '1, 2, 3, … in the order of publication.' })
  version: number;
}

export const feeRuleAnswer = (feeRuleId: string, { versions }: FeeRuleState): Omit<FeeRuleAnswer, 'revision'> => ({
  feeRuleId,
  versions: versions.map(({ feeRuleId: _feeRuleId, ...version }) => version),
});
