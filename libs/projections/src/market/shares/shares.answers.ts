import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsRows, MarketAnswer } from '../market-answer.js';
import type { MarketRow } from '../market-subject.js';

const concentrated = {
  week: '2023-10-16',
  whole: '6019000',
  parties: '3',
  cr1: '0.7857',
  cr2: '0.9800',
  cr3: '1.0000',
  cr4: '1.0000',
  hhi: '6555',
  hhiNumerator: '237483201',
  hhiDenominator: '36228361',
  why: null,
};
const preferring = {
  group: 'alibaba',
  ownPart: '4729000',
  ownWhole: '6019000',
  ownShare: '0.7857',
  elsewherePart: '1204000',
  elsewhereWhole: '3010000',
  elsewhereShare: '0.4000',
  gap: '0.3857',
  why: null,
};

export class ConcentrationAnswer extends MarketAnswer {
  @IsRows(
    concentrated,
    'One for each market, in the order of its dimensions; a series has a row for every stretch of time',
  )
  rows: readonly MarketRow[];

  @ApiPropertyOptional({
    description: 'The shares themselves; absent where the market is filtered by the party',
    example:
      '/v1/figures?measures=value&by=week,wallet&currency=CNY&origin=own&zone=Asia/Shanghai&asOf=1042&shareOf=wallet',
  })
  shares?: string;
}

export class SelfPreferenceAnswer extends MarketAnswer {
  @IsRows(preferring, 'One for each group that has a platform and wallets that paid somewhere')
  rows: readonly MarketRow[];
}
