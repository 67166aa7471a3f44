import { Controller, Get, Header, Inject, type OnModuleDestroy, Param, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { ApiProblems, callerOf, type HttpRequest, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { WorkerPool, workerBeside } from '../http/worker-pool.js';
import { presentedText } from '../payments/presented-text.js';
import type { DrawCode } from './code-image.worker.js';
import { codeNotIssued, knownRequest, requestingProblems } from './payment-requests.problems.js';

/** The code never changes, but it is the payer's business only. */
const cacheControl = 'private, max-age=86400, immutable';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class CodeImagesController implements OnModuleDestroy {
  readonly #pool = new WorkerPool<DrawCode, Uint8Array>(workerBeside(import.meta.url, 'code-image'));

  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @Get(':paymentRequestId/code.png')
  @ApiOperation({ summary: 'The merchant-presented code as the buyer saves it to the album' })
  @ApiProblems([requestingProblems.paymentRequestNotFound, codeNotIssued])
  @Header('Cache-Control', cacheControl)
  @ApiProduces('image/png')
  @ApiOkResponse(binary)
  async png(@Param('paymentRequestId') id: string, @Req() request: HttpRequest): Promise<StreamableFile> {
    const image = await this.#draw(await this.#codeOf(id), 'png', request);
    return new StreamableFile(image, { type: 'image/png' });
  }

  @Get(':paymentRequestId/code.svg')
  @ApiOperation({ summary: 'The merchant-presented code as a drawing' })
  @ApiProblems([requestingProblems.paymentRequestNotFound, codeNotIssued])
  @Header('Cache-Control', cacheControl)
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(binary)
  async svg(@Param('paymentRequestId') id: string, @Req() request: HttpRequest): Promise<StreamableFile> {
    const image = await this.#draw(await this.#codeOf(id), 'svg', request);
    return new StreamableFile(image, { type: 'image/svg+xml' });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.close();
  }

  async #codeOf(paymentRequestId: string): Promise<string> {
    const { state } = await this.ledger.load(paymentRequests, paymentRequestId);
    const { code } = presentedText(this.ledger.secret, knownRequest(state));
    if (code === undefined) throw new ProblemError(codeNotIssued);
    return code;
  }

  #draw(text: string, format: DrawCode['format'], request: HttpRequest): Promise<Uint8Array> {
    return this.#pool.run({ text, format }, { caller: callerOf(request) });
  }
}
