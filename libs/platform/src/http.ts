import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** A request as the Fastify adapter hands it to controllers. */
export type HttpRequest = Parameters<FastifyAdapter['getRequestMethod']>[0];

/** The answer being made. */
export type HttpReply = ReturnType<FastifyAdapter['reply']>;
