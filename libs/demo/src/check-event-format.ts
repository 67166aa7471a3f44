import type { ValidateFunction } from 'ajv/dist/2020.js';
import { dataOf, type HutongClient } from '@hutong/client';
import { categoryOf, streamTypes } from '@hutong/domain';

type Check = Readonly<{ name: string; holds: boolean; detail: string }>;
type Line = Readonly<{
  stream?: string;
  type?: string;
  position?: string;
  data?: object;
  withheld?: string;
  metadata?: object;
}>;
type Reference = Readonly<{ $ref: string }>;
type Message = Readonly<{ headers: Reference; payload: Reference }>;
type Documented = Readonly<{
  components: Readonly<{ schemas: Readonly<Record<string, object>>; messages: Readonly<Record<string, Message>> }>;
}>;
type Stored = Readonly<{ data?: unknown; metadata?: unknown }>;

/** Whether data and metadata of every event that an auditor can replay are as the document of events says. */
export async function checkEventFormat(client: HutongClient): Promise<Check> {
  const name = 'every event is as the document of events says';
  const faultOf = await eventValidator();
  let examined = 0;
  for await (const line of linesOf(await dataOf(client.GET('/v1/audit/events', { parseAs: 'stream' })))) {
    // Who a person is is told to nobody; what is told of it is not what is stored.
    if (line.type === undefined || line.withheld !== undefined || !isOurs(line)) continue;
    examined += 1;
    const fault = faultOf(line.type, line);
    if (fault !== null) return { name, holds: false, detail: `${line.type} at position ${line.position}: ${fault}` };
  }
  return { name, holds: examined > 0, detail: `${examined} examined` };
}

/** Beside the streams of the ledger, consumers keep notes of how far they are. */
const isOurs = ({ stream = '' }: Line): boolean => categories.has(categoryOf(stream));
const categories = new Set(streamTypes.map(({ category }) => category));

/** What is wrong with the data, or the metadata where they are given, of an event of some type; null when the document lets it pass. */
export async function eventValidator(): Promise<(type: string, stored: Stored) => string | null> {
  // Whoever plays no demo loads neither the audit side nor what validates.
  const [{ Ajv2020 }, { eventDocument }] = await Promise.all([import('ajv/dist/2020.js'), import('@hutong/audit')]);
  const { messages, schemas } = (eventDocument() as Documented).components;
  const ajv = new Ajv2020({ strictTypes: true, validateFormats: false });
  const validators = new Map<string, ValidateFunction>();
  const faultIn = ({ $ref }: Reference, value: unknown): string | null => {
    const validate = validators.get($ref) ?? ajv.compile(schemas[$ref.split('/').at(-1) ?? ''] ?? false);
    validators.set($ref, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors);
  };
  return (type, { data, metadata }) => {
    const message = messages[type];
    if (message === undefined) return 'is in no document';
    return faultIn(message.payload, data) ?? (metadata === undefined ? null : faultIn(message.headers, metadata));
  };
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<Line> {
  let rest = '';
  for await (const part of stream.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
