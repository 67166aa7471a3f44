import { randomUUID } from 'node:crypto';
import { isatty } from 'node:tty';
import compress from '@fastify/compress';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { apiDocument } from './api-document/api-document.js';
import { answerConditionally } from './conditional-reads.js';
import { compression, refuseConnection, socketLimits } from './edge/index.js';
import { acceptForms } from './form-body.js';
import type { HttpReply, HttpRequest } from './http.js';
import { acceptJson } from './json-body.js';
import { acceptLines } from './lines-body.js';
import { cannotListen, httpUrl } from './process/index.js';
import { ProblemError, platformProblems } from './problem.js';
import { ProblemDetailsFilter, sendProblem } from './problem-details.filter.js';
import { guardRequests, nameAnswer } from './request-guard.js';
import { RequestValidation } from './request-validation.js';
import { UnknownParameters } from './unknown-parameters.js';

const stderrDescriptor = 2;
const pathParameterCharactersMax = 200;

/** Tells from when on the process takes nothing new. */
class EndingAdapter extends FastifyAdapter {
  isEnding = false;

  override beforeClose(): void {
    super.beforeClose();
    this.isEnding = true;
  }
}

/** Builds the HTTP side of a process: validation, problem details, limits and the API document are the same everywhere. */
export async function createHttpApp(
  module: Type | DynamicModule,
  { title, publicNames = [] }: Readonly<{ title: string; publicNames?: readonly string[] }>,
): Promise<NestFastifyApplication> {
  const { requestTimeout, keepAliveTimeout, ...http } = socketLimits;
  const adapter = new EndingAdapter({
    requestTimeout,
    keepAliveTimeout,
    http,
    clientErrorHandler: refuseConnection,
    forceCloseConnections: 'idle',
    // The framework's own answer is no problem document.
    return503OnClosing: false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: pathParameterCharactersMax },
    multipart: false,
    // The router answers these before any filter is asked.
    frameworkErrors: (_error: Error, request: HttpRequest, reply: HttpReply) => {
      nameAnswer(request, reply);
      sendProblem(reply, new ProblemError(platformProblems.badRequest, 'The address cannot be read.'));
    },
  });
  await adapter.getInstance().register(compress, compression);
  answerConditionally(adapter);
  guardRequests(adapter, { publicNames, isEnding: () => adapter.isEnding });
  acceptJson(adapter);
  acceptForms(adapter);
  acceptLines(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    // A process that cannot start says so once, in one line: whoever awaits this does it.
    logger: false,
  });
  app.useLogger(createLogger());
  app.useGlobalGuards(new UnknownParameters());
  app.useGlobalPipes(new RequestValidation());
  app.useGlobalFilters(new ProblemDetailsFilter());
  app.enableShutdownHooks();
  SwaggerModule.setup('docs', app, () => apiDocument(app, title), { jsonDocumentUrl: 'docs-json' });
  return app;
}

/** Listens and resolves with the address. Closes the app and rejects with `CannotListenError` when nobody can listen there. */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: Readonly<{ host: string; port: number }>,
): Promise<string> {
  // Nest would log the failure with a stack besides; one line is enough.
  app.useLogger(false);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw cannotListen(error, { host, port });
  }
  app.useLogger(createLogger());
  const address = app.getHttpServer().address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return httpUrl({ host, port: boundPort });
}

// Levels alone would not do: Nest forgets its logger when it is told to be silent, and stays silent then.
const createLogger = (): ConsoleLogger =>
  new ConsoleLogger({ prefix: 'Hutong', logLevels: ['warn', 'error', 'fatal'], colors: isatty(stderrDescriptor) });
