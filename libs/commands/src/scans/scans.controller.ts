import { Body, Controller, Inject, type OnModuleDestroy, Param, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import {
  authorizeScan,
  declineScan,
  instantToJson,
  type IssuedRequest,
  parsePaymentLink,
  scanCode,
  scans,
} from '@hutong/domain';
import {
  Form,
  type FormBody,
  type HttpReply,
  imageBytesMax,
  invalidRequest,
  type Problem,
  ProblemError,
  RequestValidation,
  TakesForm,
} from '@hutong/platform';
import {
  answerWith,
  ask,
  ChangingCommand,
  type CommandHeaders,
  CreatingCommand,
  FromHeaders,
} from '../handling/http-command.js';
import { loadIssuedRequest } from '../handling/issued-request.js';
import { Ledger } from '../handling/ledger.js';
import { payerProblems, presentedProblem } from '../handling/payment.problems.js';
import { WorkerPool, workerBeside } from '../handling/worker-pool.js';
import type { FormRead, ReadForm } from './code-reader.worker.js';
import { ScannedAnswer, ScanStatusAnswer } from './scans.answers.js';
import { formProblem, imageProblems, onlyCode, scanProblems } from './scans.problems.js';
import { AuthorizeScanRequest, DeclineScanRequest, ScanForm, ScanRequest } from './scans.requests.js';

@ApiTags('scans')
@Controller('v1/scans')
export class ScansController implements OnModuleDestroy {
  readonly #pool = new WorkerPool<ReadForm, FormRead>(workerBeside(import.meta.url, 'code-reader'));
  readonly #validation = new RequestValidation();

  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @CreatingCommand('/', {
    summary: 'A wallet scans the code from a saved image or through its camera',
    answer: ScannedAnswer,
    problems: { ...scanProblems, ...imageProblems },
  })
  @TakesForm()
  @ApiBody({ type: ScanForm })
  async scan(
    @Form() form: FormBody,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ScannedAnswer> {
    const { request, code } = await this.#read(form);
    const { payerId, wallet, source } = request;
    const payer = { payerId, wallet };
    const link = parsePaymentLink(code);
    if (!link.ok) throw presentedProblem(link.fault, scanProblems.codeForged);
    const { paymentRequestId } = link.value;
    const issued = await this.#issued(paymentRequestId, scanProblems.codeForged);
    const scanned = await ask(this.ledger, {
      headers,
      body: { payerId, wallet, source, code },
      problems: scanProblems,
      about: `payment request ${paymentRequestId}`,
      stream: scans,
      id: paymentRequestId,
      creates: true,
      decide: (now, state) => scanCode(now, state, { code, source, payer, issued }),
    });
    const { terms, expiresAt } = issued;
    const body = { paymentRequestId, terms, payer, expiresAt: instantToJson(expiresAt) };
    return answerWith(reply, { ...scanned, location: `/v1/payment-requests/${paymentRequestId}` }, body);
  }

  @ChangingCommand(':paymentRequestId/authorization', {
    summary: "What the payer's wallet says of its own check; only the result comes here, never a secret",
    answer: ScanStatusAnswer,
    problems: scanProblems,
  })
  async authorize(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: AuthorizeScanRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ScanStatusAnswer> {
    const { payer, factor } = body;
    const request = await this.#issued(paymentRequestId, scanProblems.codeNotScanned);
    const decided = await ask(this.ledger, {
      headers,
      body,
      problems: scanProblems,
      about: `payment request ${paymentRequestId}`,
      stream: scans,
      id: paymentRequestId,
      decide: (now, state) => authorizeScan(now, state, { payer, factor, request }),
    });
    if (decided.state.status !== 'authorized') throw new ProblemError(payerProblems.factorFailed);
    return answerWith(reply, decided, { paymentRequestId, status: 'authorized' });
  }

  @ChangingCommand(':paymentRequestId/decline', {
    summary: "Ends this payer's offer; others may still pay with the code",
    answer: ScanStatusAnswer,
    problems: scanProblems,
  })
  async decline(
    @Param('paymentRequestId') paymentRequestId: string,
    @Body() body: DeclineScanRequest,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<ScanStatusAnswer> {
    const { payer } = body;
    const declined = await ask(this.ledger, {
      headers,
      body,
      problems: scanProblems,
      about: `payment request ${paymentRequestId}`,
      stream: scans,
      id: paymentRequestId,
      decide: (now, state) => declineScan(now, state, { payer }),
    });
    return answerWith(reply, declined, { paymentRequestId, status: 'declined' });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.close();
  }

  async #read({ bytes, contentType, caller, left }: FormBody): Promise<{ request: ScanRequest; code: string }> {
    const task = { body: bytes, contentType, imageBytesMax };
    const read = await this.#pool.run(task, { transfer: [bytes], caller, left });
    if (read.outcome === 'faulty') throw formProblem(read.fault);
    if (read.outcome === 'repeated') throw invalidRequest([{ field: read.field, reason: 'is given twice' }]);
    const request = await this.#validation.transform(read.fields, { type: 'body', metatype: ScanRequest });
    return { request: request as ScanRequest, code: onlyCode(read.texts) };
  }

  async #issued(paymentRequestId: string, otherwise: Problem): Promise<IssuedRequest> {
    const issued = await loadIssuedRequest(this.ledger, paymentRequestId, 'code');
    if (!issued) throw new ProblemError(otherwise);
    return issued;
  }
}
