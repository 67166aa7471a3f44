import { ApiProblems } from '@hutong/platform';
import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Reading, readingProblems } from '../reading/reading.js';
import { periodOf, present } from '../reading/reading.requests.js';
import { ChannelVolumesAnswer } from './channel-volumes.answers.js';
import { channelVolumes } from './channel-volumes.projection.js';
import { ChannelVolumesRequest } from './channel-volumes.requests.js';

@ApiTags('projections')
@Controller('v1/channel-volumes')
export class ChannelVolumesController {
  constructor(private readonly reading: Reading) {}

  @Get()
  @ApiOperation({ summary: 'What each channel carried per hour or day' })
  @ApiProblems(Object.values(readingProblems))
  @Header('Content-Type', 'application/json; charset=utf-8')
  @ApiOkResponse({ type: ChannelVolumesAnswer })
  channelVolumes(@Query() request: ChannelVolumesRequest): Promise<Buffer> {
    const { bucket, minPosition, platform, payerApp, channelId, currency } = request;
    return this.reading.ask(channelVolumes.name, minPosition, {
      about: 'channel-volumes',
      bucket,
      period: periodOf(request),
      filter: present({ platform, payer_app: payerApp, channel_id: channelId, currency }),
    });
  }
}
