import { Controller, Get, Header, Inject, Param, Req, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { ApiProblems, type HttpRequest, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { presentedText } from '../payments/presented-text.js';
import { binary, CodeDrawing, codeImageCaching } from './code-drawing.js';
import { codeNotIssued, knownRequest, requestingProblems } from './payment-requests.problems.js';

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class CodeImagesController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CodeDrawing) private readonly drawing: CodeDrawing,
  ) {}

  @Get(':paymentRequestId/code.png')
  @ApiOperation({ summary: 'The merchant-presented code as the buyer saves it to the album' })
  @ApiProblems([requestingProblems.paymentRequestNotFound, codeNotIssued])
  @Header('Cache-Control', codeImageCaching)
  @ApiProduces('image/png')
  @ApiOkResponse(binary)
  async png(@Param('paymentRequestId') id: string, @Req() request: HttpRequest): Promise<StreamableFile> {
    return this.drawing.draw({ text: await this.#codeOf(id), format: 'png' }, request);
  }

  @Get(':paymentRequestId/code.svg')
  @ApiOperation({ summary: 'The merchant-presented code as a drawing' })
  @ApiProblems([requestingProblems.paymentRequestNotFound, codeNotIssued])
  @Header('Cache-Control', codeImageCaching)
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(binary)
  async svg(@Param('paymentRequestId') id: string, @Req() request: HttpRequest): Promise<StreamableFile> {
    return this.drawing.draw({ text: await this.#codeOf(id), format: 'svg' }, request);
  }

  async #codeOf(paymentRequestId: string): Promise<string> {
    const { state } = await this.ledger.load(paymentRequests, paymentRequestId);
    const { code } = presentedText(this.ledger.secret, knownRequest(state));
    if (code === undefined) throw new ProblemError(codeNotIssued);
    return code;
  }
}
