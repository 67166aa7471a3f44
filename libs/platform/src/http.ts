import type { FastifyReply, FastifyRequest } from 'fastify';

/** A request as the Fastify adapter hands it to controllers. */
export type HttpRequest = FastifyRequest;

/** The answer being made. */
export type HttpReply = FastifyReply;
