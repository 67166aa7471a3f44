import { Controller, Get, Header, Inject, type OnModuleDestroy, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { paymentRequests } from '@hutong/domain';
import { ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { WorkerPool, workerBeside } from '../handling/worker-pool.js';
import type { DrawCode } from './code-image.worker.js';
import { codeNotIssued, knownRequest } from './payment-requests.problems.js';

/** The code never changes, but it is the payer's business only. */
const cacheControl = 'private, max-age=86400, immutable';
const binary = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('payment requests')
@Controller('v1/payment-requests')
export class CodeImagesController implements OnModuleDestroy {
  readonly #pool = new WorkerPool<DrawCode, Uint8Array>(workerBeside(import.meta.url, 'code-image'));

  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  /** The merchant-presented code as the buyer saves it to the album. */
  @Get(':paymentRequestId/code.png')
  @Header('Cache-Control', cacheControl)
  @ApiProduces('image/png')
  @ApiOkResponse(binary)
  async png(@Param('paymentRequestId') paymentRequestId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.#draw(paymentRequestId, 'png'), { type: 'image/png' });
  }

  @Get(':paymentRequestId/code.svg')
  @Header('Cache-Control', cacheControl)
  @ApiProduces('image/svg+xml')
  @ApiOkResponse(binary)
  async svg(@Param('paymentRequestId') paymentRequestId: string): Promise<StreamableFile> {
    return new StreamableFile(await this.#draw(paymentRequestId, 'svg'), { type: 'image/svg+xml' });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.close();
  }

  async #draw(paymentRequestId: string, format: DrawCode['format']): Promise<Uint8Array> {
    const { state } = await this.ledger.load(paymentRequests, paymentRequestId);
    const { code } = knownRequest(state);
    if (code === null) throw new ProblemError(codeNotIssued);
    return this.#pool.run({ text: code, format });
  }
}
