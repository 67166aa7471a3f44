import { ApiProperty } from '@nestjs/swagger';
import { IsRows, MarketAnswer } from '../market-answer.js';
import type { MarketRow } from '../market-subject.js';

const switched = { from: 'alipay.direct', to: 'wechat.direct', requests: '41', share: '0.1708' };
const scanned = {
  wallet: 'boc',
  codeIssuer: 'tenpay',
  captured: '18',
  voided: '1',
  routeRefused: '3',
  declined: '2',
  attempts: '24',
  successRate: '0.7500',
};
const refused = { wallet: 'boc', codeIssuer: 'tenpay', reason: 'interconnectionClosed', routeRefused: '3' };

export class SwitchingAnswer extends MarketAnswer {
  @IsRows(switched, 'One for each pair of channels')
  rows: readonly MarketRow[];
}

export class CrossScansAnswer extends MarketAnswer {
  @IsRows(scanned, 'One for each wallet and code issuer')
  rows: readonly MarketRow[];

  @ApiProperty({
    type: 'array',
    items: { type: 'object', additionalProperties: true },
    description: 'Why routes were refused, of each pair',
    example: [refused],
  })
  refusals: readonly object[];
}

export class LiveChannelsAnswer extends MarketAnswer {
  @IsRows(
    { platform: 'taobao', channel: 'wechat.direct', openStages: '1' },
    'One for each pair of platform and channel; of a series one for each stretch of time, with how many pairs and which',
  )
  rows: readonly MarketRow[];
}
