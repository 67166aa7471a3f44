import { ApiProperty } from '@nestjs/swagger';
import { IsFraction, IsWholeNumber, ReadAnswer } from '../reading/reading.answers.js';
import type { Concentration, PartyShare, Shares } from '../figures/answering/concentration.js';

const IsHerfindahlHirschmanIndex = (): PropertyDecorator =>
  ApiProperty({
    type: String,
    nullable: true,
    example: '4612',
    pattern: '^[0-9]+$',
    description: 'Herfindahl-Hirschman index, 0 to 10,000; null without turnover',
  });

class PartyShareAnswer implements PartyShare {
  @ApiProperty({ description: 'Institution id of an app, or of a controller' })
  party: string;

  @IsWholeNumber('Captured, gross of refunds')
  minorUnits: string;

  @IsWholeNumber('Payments captured')
  count: string;

  @IsWholeNumber('Captured less the refunds of the period')
  netMinorUnits: string;

  @IsFraction()
  shareByValue: string | null;

  @IsFraction()
  shareByCount: string | null;

  @IsFraction()
  shareByNetValue: string | null;
}

class ConcentrationAnswer implements Concentration {
  @IsFraction('Share of the largest party')
  cr1: string | null;

  @IsFraction()
  cr2: string | null;

  @IsFraction()
  cr3: string | null;

  @IsFraction('Share of the four largest parties together')
  cr4: string | null;
}

class SharesAnswer implements Shares {
  @IsWholeNumber()
  totalMinorUnits: string;

  @IsWholeNumber()
  totalCount: string;

  @IsWholeNumber()
  netMinorUnits: string;

  @ApiProperty({ type: [PartyShareAnswer], description: 'The largest first' })
  parties: readonly PartyShareAnswer[];

  @IsHerfindahlHirschmanIndex()
  hhiByValue: string | null;

  @IsHerfindahlHirschmanIndex()
  hhiByCount: string | null;

  @ApiProperty({ type: ConcentrationAnswer })
  concentrationByValue: ConcentrationAnswer;

  @ApiProperty({ type: ConcentrationAnswer })
  concentrationByCount: ConcentrationAnswer;
}

/** One market: a platform in one stage, or (`stageId` null) in all of them and before the first. */
export class MarketAnswer {
  @ApiProperty()
  platform: string;

  @ApiProperty({ type: String, nullable: true, description: 'Null for all stages together' })
  stageId: string | null;

  @ApiProperty({ example: 'CNY' })
  currency: string;

  @ApiProperty({ type: SharesAnswer })
  byPayerApp: SharesAnswer;

  @ApiProperty({ type: SharesAnswer, description: 'Apps under one controller are one party' })
  byController: SharesAnswer;
}

export class MarketSharesAnswer extends ReadAnswer {
  @ApiProperty({
    type: [MarketAnswer],
    description:
      'Of each platform and currency: all stages together, then each in the order of the day on which money first moved in it',
  })
  markets: readonly MarketAnswer[];
}
