import { Controller, Inject, Param, Req, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { type HttpRequest, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { StreamRead } from '../http/stream-read.js';
import { presentedText } from '../payments/presented-text.js';
import { CodeDrawing, CodeImage } from './code-drawing.js';
import { codeNotIssued, knownRequest, requestingProblems } from './payment-requests.problems.js';

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class CodeImagesController {
  constructor(
    @Inject(Ledger) private readonly ledger: Ledger,
    @Inject(CodeDrawing) private readonly drawing: CodeDrawing,
  ) {}

  @StreamRead(':paymentRequestId/code.png', [requestingProblems.paymentRequestNotFound, codeNotIssued])
  @CodeImage('png', 'The merchant-presented code as the buyer saves it to the album')
  async png(@Param('paymentRequestId') id: string, @Req() request: HttpRequest): Promise<StreamableFile> {
    return this.drawing.draw({ text: await this.#codeOf(id), format: 'png' }, request);
  }

  @StreamRead(':paymentRequestId/code.svg', [requestingProblems.paymentRequestNotFound, codeNotIssued])
  @CodeImage('svg', 'The merchant-presented code as a drawing')
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
