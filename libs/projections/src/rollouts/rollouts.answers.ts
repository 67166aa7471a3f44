import { ApiProperty } from '@nestjs/swagger';
import { IsStoredMoment, PageAnswer } from '../reading/reading.answers.js';

class StageInForceAnswer {
  @ApiProperty()
  stageId: string;

  @ApiProperty({ description: 'Share of buyers in the cohort; 10,000 is all' })
  cohortBasisPoints: number;

  @IsStoredMoment('When it was opened')
  openedAt: string;
}

class RolloutRowAnswer {
  @ApiProperty()
  platform: string;

  @ApiProperty({ type: [String], description: 'In the order of registration' })
  channelIds: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'The stage that the platform is in; null before any' })
  stageId: string | null;

  @ApiProperty({ type: [StageInForceAnswer], description: 'Stages in force, oldest first' })
  stages: readonly StageInForceAnswer[];

  @ApiProperty({ type: String, pattern: '^[0-9]+$', example: '0' })
  stagesRolledBack: string;

  @ApiProperty({ type: String, pattern: '^[0-9]+$', example: '1', description: 'Draws that were committed to' })
  draws: string;

  @IsStoredMoment('When its first channel was registered')
  beganAt: string;

  @IsStoredMoment('When the last event about it occurred')
  updatedAt: string;
}

export class RolloutsPageAnswer extends PageAnswer {
  @ApiProperty({ type: [RolloutRowAnswer], description: 'The one that began last first' })
  rollouts: readonly RolloutRowAnswer[];
}
