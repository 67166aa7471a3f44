import { Controller, Get, Inject, Param, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblems, type HttpRequest, platformProblems } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { CodeDrawing, CodeImage } from './code-drawing.js';
import { merchantCodeNotPrinted, merchantCodeText } from './merchant-code.js';
import { MerchantCodeAddress, MerchantCodeQuery } from './merchant-codes.requests.js';

class MerchantCodeAnswer {
  @ApiProperty({ example: 'hutong://pay/merchant/…' })
  text: string;
}

const problems = ApiProblems([merchantCodeNotPrinted, platformProblems.invalidRequest]);

/** What a merchant prints and puts up: one code for all payments over a channel, which whoever scans it is told apart by what they name. */
@ApiTags('payment requests')
@Controller('v1/merchant-codes')
export class MerchantCodesController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CodeDrawing) private readonly drawing: CodeDrawing,
  ) {}

  @Get(':platform/:channelId/:merchantId')
  @ApiOperation({ summary: 'The text of a merchant’s printed code, the same for all payments' })
  @problems
  @ApiOkResponse({ type: MerchantCodeAnswer })
  async text(@Param() address: MerchantCodeAddress, @Query() query: MerchantCodeQuery): Promise<MerchantCodeAnswer> {
    return { text: await merchantCodeText(this.ledger, address, query) };
  }

  @Get(':platform/:channelId/:merchantId/code.png')
  @CodeImage('png', 'A merchant’s printed code as an image')
  @problems
  async png(
    @Param() address: MerchantCodeAddress,
    @Query() query: MerchantCodeQuery,
    @Req() request: HttpRequest,
  ): Promise<StreamableFile> {
    return this.drawing.draw({ text: await merchantCodeText(this.ledger, address, query), format: 'png' }, request);
  }

  @Get(':platform/:channelId/:merchantId/code.svg')
  @CodeImage('svg', 'A merchant’s printed code as a drawing')
  @problems
  async svg(
    @Param() address: MerchantCodeAddress,
    @Query() query: MerchantCodeQuery,
    @Req() request: HttpRequest,
  ): Promise<StreamableFile> {
    return this.drawing.draw({ text: await merchantCodeText(this.ledger, address, query), format: 'svg' }, request);
  }
}
