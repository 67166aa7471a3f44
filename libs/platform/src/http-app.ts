import { randomUUID } from 'node:crypto';
import { isatty } from 'node:tty';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { apiDocument } from './api-document/api-document.js';
import { acceptForms } from './form-body.js';
import type { HttpReply, HttpRequest } from './http.js';
import { acceptJson } from './json-body.js';
import { acceptLines } from './lines-body.js';
import { cannotListen, httpUrl } from './process/index.js';
import { ProblemError, platformProblems } from './problem.js';
import { ProblemDetailsFilter, sendProblem } from './problem-details.filter.js';
import { RequestValidation } from './request-validation.js';

/** A client that sends slower than this is not waited for. */
const requestTimeoutMs = 30_000;
const stderrDescriptor = 2;
const pathParameterCharactersMax = 200;

/** Builds the HTTP side of a process: validation, problem details, limits and the API document are the same everywhere. */
export async function createHttpApp(
  module: Type | DynamicModule,
  { title }: { title: string },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: pathParameterCharactersMax },
    multipart: false,
    // The router answers these before any filter is asked.
    frameworkErrors: (_error: Error, _request: HttpRequest, reply: HttpReply) => {
      sendProblem(reply, new ProblemError(platformProblems.badRequest, 'The address cannot be read.'));
    },
  });
  const fastify = adapter.getInstance();
  acceptJson(adapter);
  acceptForms(adapter);
  acceptLines(adapter);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    bodyParser: false,
    abortOnError: false,
    // A process that cannot start says so once, in one line: whoever awaits this does it.
    logger: false,
  });
  app.useLogger(createLogger());
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
