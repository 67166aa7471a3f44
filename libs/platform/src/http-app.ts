import { randomUUID } from 'node:crypto';
import { isatty } from 'node:tty';
import { ConsoleLogger, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { acceptForms } from './form-body.js';
import type { HttpReply, HttpRequest } from './http.js';
import { ProblemError, platformProblems } from './problem.js';
import { bodyBytesMax, problemAnswer, ProblemDetailsFilter, sendProblem } from './problem-details.filter.js';
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
    bodyLimit: bodyBytesMax,
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
  fastify.removeContentTypeParser('text/plain');
  acceptForms(adapter);
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
  const document = new DocumentBuilder().setTitle(title).setVersion('1').addGlobalResponse(problemAnswer).build();
  SwaggerModule.setup('docs', app, () => SwaggerModule.createDocument(app, document), { jsonDocumentUrl: 'docs-json' });
  return app;
}

/** Listens, or says in one line why it cannot and ends the process with status 1. Resolves with the address. */
export async function listenOrExit(
  app: NestFastifyApplication,
  { host, port }: Readonly<{ host: string; port: number }>,
): Promise<string> {
  // Nest would log the failure with a stack besides; one line is enough.
  app.useLogger(false);
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    process.stderr.write(`${whyNotListening(error, host, port)}\n`);
    process.exit(1);
  }
  app.useLogger(createLogger());
  const address = app.getHttpServer().address();
  const boundPort = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}`;
}

// Levels alone would not do: Nest forgets its logger when it is told to be silent, and stays silent then.
const createLogger = (): ConsoleLogger =>
  new ConsoleLogger({ prefix: 'Hutong', logLevels: ['warn', 'error', 'fatal'], colors: isatty(stderrDescriptor) });

function whyNotListening(error: unknown, host: string, port: number): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is in use; set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} on ${host} may not be opened by this user; set PORT to another one.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `Host ${host} is not an address of this machine.`;
  return `Cannot listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}
