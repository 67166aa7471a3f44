import * as fc from 'fast-check';
import { hostileBody, hostileText, hostileValue } from './hostile-values.js';
import type { OpenApi, OperationOfDocument, Parameter } from './json-schema.js';
import type { KnownValues } from './known-values.js';
import { ValuesOf } from './values.js';

/** One operation of the document. */
export type Operation = Readonly<{ method: string; path: string; described: OperationOfDocument }>;

/** What is sent, and what it was meant as. */
export type FuzzRequest = Readonly<{
  operation: Operation;
  kind: 'valid' | 'nearly valid' | 'hostile';
  /** Values of the parameters as they are sent; a query parameter may come several times. */
  parameters: readonly (readonly [Parameter, readonly string[]])[];
  /** Path and query as they stand in the first line. */
  target: string;
  headers: Readonly<Record<string, string>>;
  /** The body before it was printed, where it is one value of JSON. */
  value: unknown;
  body: string | undefined;
}>;

export const operationsOf = ({ paths }: OpenApi): readonly Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method: method.toUpperCase(), path, described })),
  );

type Draft = Readonly<{
  parameters: FuzzRequest['parameters'];
  headers: Readonly<Record<string, string>>;
  value: unknown;
}>;

/** Requests of every operation alike: as its schemas allow, with one thing wrong, or with anything at all in them. */
export function requestsOf(
  operations: readonly Operation[],
  { document, known, now }: Readonly<{ document: OpenApi; known: KnownValues; now: number }>,
): fc.Arbitrary<FuzzRequest> {
  const values = new ValuesOf(document, known, now);
  return fc.oneof(
    ...operations.map((operation) => {
      const valid = validDraft(operation, values);
      return fc.oneof(
        { weight: 4, arbitrary: valid.map((draft) => printed(operation, 'valid', draft)) },
        { weight: 4, arbitrary: spoilt(valid).map((draft) => printed(operation, 'nearly valid', draft)) },
        { weight: 2, arbitrary: hostile(operation, valid) },
      );
    }),
  );
}

function validDraft({ described }: Operation, values: ValuesOf): fc.Arbitrary<Draft> {
  const { parameters = [], requestBody } = described;
  const [mediaType, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const given = parameters.map((parameter) => {
    const value = values.schema(parameter.schema, parameter.name).map((each) => [String(each)] as readonly string[]);
    const isSent = parameter.required === true || parameter.in === 'path';
    // Most filters are left out: several together find nothing.
    const sent = isSent ? value : fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, value);
    return sent.map((texts) => [parameter, texts] as const);
  });
  const body = content?.schema === undefined ? fc.constant(undefined) : values.schema(content.schema, '');
  return fc.tuple(fc.tuple(...given), body, fc.uuid({ version: 7 })).map(([texts, value, key]) => ({
    parameters: texts.map(([parameter, sent]) =>
      parameter.name === 'Idempotency-Key' ? ([parameter, [key]] as const) : ([parameter, sent] as const),
    ),
    headers: mediaType === undefined ? {} : { 'content-type': mediaType },
    value,
  }));
}

/** One thing is wrong: a parameter, a header, or a field of the body. */
function spoilt(valid: fc.Arbitrary<Draft>): fc.Arbitrary<Draft> {
  return fc.tuple(valid, fc.nat(), fc.nat(9), hostileValue, hostileText).map(([draft, where, how, value, text]) => {
    const { parameters } = draft;
    const hasBody = draft.value !== undefined;
    if (parameters.length > 0 && (how < 3 || !hasBody)) {
      const at = where % parameters.length;
      const spoil = ([parameter, texts]: FuzzRequest['parameters'][number]) =>
        [parameter, how === 0 ? [] : how === 1 ? [...texts, ...texts, text] : [text]] as const;
      return { ...draft, parameters: parameters.map((each, index) => (index === at ? spoil(each) : each)) };
    }
    return hasBody ? { ...draft, value: spoiltValue(draft.value, { where, how, value }) } : draft;
  });
}

/** A JSON value with one place of it replaced, left out, repeated or put beside something unknown. */
function spoiltValue(
  whole: unknown,
  { where, how, value }: Readonly<{ where: number; how: number; value: unknown }>,
): unknown {
  if (typeof whole !== 'object' || whole === null) return value;
  if (Array.isArray(whole)) {
    if (whole.length === 0 || how === 3) return Array.from({ length: 300 }, () => whole[0] ?? value);
    const at = where % whole.length;
    return whole.with(at, spoiltValue(whole[at], { where: Math.floor(where / whole.length), how, value }));
  }
  const names = Object.keys(whole);
  const name = names[where % Math.max(1, names.length)];
  if (name === undefined || how === 4) return { ...whole, unknown: value };
  const { [name]: inner, ...others } = whole as Readonly<Record<string, unknown>>;
  if (how === 5) return others;
  const deeper = Math.floor(where / names.length);
  const isInner = typeof inner === 'object' && inner !== null && deeper % 3 !== 0;
  return { ...others, [name]: isInner ? spoiltValue(inner, { where: deeper, how, value }) : value };
}

function hostile(operation: Operation, valid: fc.Arbitrary<Draft>): fc.Arbitrary<FuzzRequest> {
  const mediaTypes = ['application/json', 'text/plain', 'application/x-ndjson', 'multipart/form-data', 'a', ''];
  const anyTexts = fc.array(hostileText, { maxLength: 3 });
  const header = fc.tuple(
    fc.constantFrom('if-match', 'hutong-actor', 'accept', 'if-none-match', 'origin', 'x-anything', 'cookie', 'range'),
    hostileText.map((text) => text.replaceAll(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '?')),
  );
  return fc
    .tuple(valid, hostileBody, fc.constantFrom(...mediaTypes), fc.array(anyTexts, { maxLength: 6 }), header, fc.nat(5))
    .map(([draft, body, mediaType, texts, [name, text], how]) => {
      const parameters = draft.parameters.map(([parameter, sent], index) => [parameter, texts[index] ?? sent] as const);
      const made = printed(operation, 'hostile', { ...draft, parameters: how < 3 ? parameters : draft.parameters });
      const isSent = operation.method === 'POST';
      return {
        ...made,
        target:
          how === 1 ? `${made.target}${made.target.includes('?') ? '&' : '?'}limit=1&limit=2&%zz=%00&=` : made.target,
        headers: {
          ...made.headers,
          [name]: text.slice(0, 2_000),
          ...(isSent && how > 3 && { 'content-type': mediaType }),
        },
        value: undefined,
        body: isSent && how > 1 ? body : made.body,
      };
    });
}

/** A draft as it goes over the wire. */
function printed(operation: Operation, kind: FuzzRequest['kind'], { parameters, headers, value }: Draft): FuzzRequest {
  const sent = parameters.filter(([parameter]) => parameter.in === 'header' && parameter.name !== 'content-type');
  const query = parameters.flatMap(([parameter, texts]) =>
    parameter.in === 'query' ? texts.map((text) => `${encoded(parameter.name)}=${encoded(text)}`) : [],
  );
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encoded(parameters.find(([parameter]) => parameter.in === 'path' && parameter.name === name)?.[1][0] ?? ''),
  );
  const ofHeader = sent.flatMap(([{ name }, texts]) =>
    texts.slice(0, 1).map((text) => [name.toLowerCase(), text.replaceAll(/[^\u0020-\u007e]/g, '?').slice(0, 2_000)]),
  );
  const { 'content-type': mediaType = '' } = headers;
  return {
    operation,
    kind,
    parameters,
    target: query.length === 0 ? path : `${path}?${query.join('&')}`,
    headers: { ...headers, ...Object.fromEntries(ofHeader), ...(mediaType.startsWith('multipart') && formHeader) },
    value,
    body: value === undefined ? undefined : bodyOf(mediaType, value),
  };
}

const boundary = 'hutong-fuzz';
const formHeader = { 'content-type': `multipart/form-data; boundary=${boundary}` };

function bodyOf(mediaType: string, value: unknown): string {
  if (!mediaType.startsWith('multipart')) return JSON.stringify(value);
  const parts = Object.entries(Object(value) as Readonly<Record<string, unknown>>).map(([name, field]) => {
    const isImage = name === 'image';
    const text = typeof field === 'string' ? field : JSON.stringify(field);
    const file = isImage ? '; filename="code.png"\r\nContent-Type: image/png' : '';
    return `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll(/["\r\n]/g, '')}"${file}\r\n\r\n${text}\r\n`;
  });
  return `${parts.join('')}--${boundary}--\r\n`;
}

/** Lone halves of characters as their three bytes, which `encodeURIComponent` refuses; what is encoded already stays so at times. */
function encoded(text: string): string {
  if (/^(%zz|%|\.\.)$/.test(text)) return text;
  return [...text]
    .map((character) => (character.isWellFormed() ? encodeURIComponent(character) : '%ED%A0%80'))
    .join('');
}
