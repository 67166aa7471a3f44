import { Controller, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { importedPayments } from '@hutong/domain';
import { type HttpReply, ProblemError } from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { answerRead } from '../http/answers.js';
import { StreamRead } from '../http/stream-read.js';
import { ImportedPaymentAnswer, importedPaymentAnswer } from './imported-payments.answers.js';
import { importedPaymentNotFound } from './imported-payments.problems.js';
import { ImportedPaymentAddress } from './imported-payments.requests.js';

@ApiTags('imported payments')
@Controller('v1/imported-payments')
export class ImportedPaymentsController {
  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @StreamRead(':importedPaymentId', [importedPaymentNotFound])
  @ApiOperation({ summary: 'Everything that bills have said of one transaction' })
  @ApiOkResponse({ type: ImportedPaymentAnswer })
  async read(
    @Param() { importedPaymentId }: ImportedPaymentAddress,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ImportedPaymentAnswer> {
    const { state, revision } = await this.ledger.load(importedPayments, importedPaymentId);
    if (state.facts.size === 0) throw new ProblemError(importedPaymentNotFound);
    return answerRead(reply, revision, importedPaymentAnswer(importedPaymentId, state));
  }
}
