import { ApiProperty } from '@nestjs/swagger';
import { MarketAnswer } from '../market-answer.js';

class LiveChannel {
  @ApiProperty({ example: 'taobao' })
  platform: string;

  @ApiProperty({ example: 'wechat.direct' })
  channel: string;

  @ApiProperty({ example: '1', description: 'Stages that have it open' })
  openStages: string;
}

export class LiveChannelsAnswer extends MarketAnswer {
  @ApiProperty({ type: [LiveChannel] })
  rows: readonly LiveChannel[];
}
