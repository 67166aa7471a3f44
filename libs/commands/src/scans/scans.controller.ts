import { Controller, Inject, type OnModuleDestroy, Res } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { threadFile } from '@hutong/event-store';
import {
  Form,
  type FormBody,
  type HttpReply,
  imageBytesMax,
  invalidRequest,
  RequestValidation,
  TakesForm,
} from '@hutong/platform';
import { Ledger } from '../handling/ledger.js';
import { ask, CommandRoute } from '../http/command-controller.js';
import { type CommandHeaders, FromHeaders } from '../http/command-headers.js';
import { WorkerPool } from '../http/worker-pool.js';
import type { FormRead, ReadForm } from './code-reader.worker.js';
import { withPayer } from './payer-field.js';
import { scanCommands } from './scans.commands.js';
import { formProblem, imageProblems, onlyCode } from './scans.problems.js';
import { ScanCodeRequest, ScanForm, ScanFormFields } from './scans.requests.js';

/** A scan comes as a form with a picture: the code is read from it first. */
@ApiTags('scans')
@Controller('v1')
export class ScansController implements OnModuleDestroy {
  readonly #pool = new WorkerPool<ReadForm, FormRead>(threadFile('./code-reader.worker.js', import.meta.url));
  readonly #validation = new RequestValidation();

  constructor(@Inject(Ledger) private readonly ledger: Ledger) {}

  @CommandRoute(scanCommands.ScanCode, Object.values(imageProblems))
  @TakesForm()
  @ApiBody({ type: ScanForm })
  async scan(
    @Form() form: FormBody,
    @FromHeaders() headers: CommandHeaders,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<object> {
    return ask(this.ledger, scanCommands.ScanCode, { request: await this.#read(form), headers, reply });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.close();
  }

  async #read({ bytes, contentType, caller, left }: FormBody): Promise<ScanCodeRequest> {
    const task = { body: bytes, contentType, imageBytesMax };
    const read = await this.#pool.run(task, { transfer: [bytes], caller, left });
    if (read.outcome === 'faulty') throw formProblem(read.fault);
    if (read.outcome === 'repeated') throw invalidRequest([{ field: read.field, reason: 'is given twice' }]);
    const fields = await this.#validation.transform(withPayer(read.fields), { type: 'body', metatype: ScanFormFields });
    return { ...(fields as ScanFormFields), code: onlyCode(read.texts) };
  }
}
