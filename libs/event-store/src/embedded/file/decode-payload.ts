import type { JsonObject } from '../../event-log.js';
import type { Payload } from './checksum.js';

/**
 * What an event says as JSON. Our own events are JSON objects; other clients of the protocol may append anything, and such an
 * event must not stop those who read past it: bytes come as `{ base64 }`, text that is no JSON as `{ text }`.
 */
export function decodePayload(payload: Payload): JsonObject {
  if (typeof payload !== 'string') return { base64: Buffer.from(payload).toString('base64') };
  try {
    return JSON.parse(payload) as JsonObject;
  } catch {
    return payload === '' ? nothing : { text: payload };
  }
}

const nothing: JsonObject = Object.freeze({});
