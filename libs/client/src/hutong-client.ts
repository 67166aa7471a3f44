import createClient, {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  type ParamsOption,
  type ParseAs,
} from 'openapi-fetch';
import type { components, paths } from './api.generated.js';
import { asList, headersOf, serialized } from './bodies.js';
import { idempotencyKey } from './idempotency-key.js';
import { untilDecided } from './repeats.js';

export type HutongClientOptions = Readonly<{
  /** Where the API is, such as `http://127.0.0.1:3000`. Default: where the page comes from, in a browser. */
  baseUrl?: string;
  /** Who asks, as the ledger records it with every command. Default: `anonymous`. */
  actor?: string;
  /** Attempts at one request, the first included. Default 5. */
  attemptsMax?: number;
  /** Longest wait for one answer; of a stream, for its beginning. Default 15,000. */
  requestTimeoutMs?: number;
  /** Ends every request of this client. */
  signal?: AbortSignal | undefined;
  /** What sends each attempt. Default: the `fetch` of the platform. */
  fetch?: (url: string, request: RequestInit) => Promise<Response>;
}>;

type Method = 'get' | 'post';
type PathsWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Readonly<Record<M, object>> ? Path : never;
}[keyof paths];
export type GetPath = PathsWith<'get'>;
export type PostPath = PathsWith<'post'>;

/** Any problem that the API tells, by its `type`. */
export type Problem = components['schemas']['Problem'];

type Operation<Path extends keyof paths, M extends Method> = paths[Path][M] & Readonly<{ responses: object }>;
type ContentOf<Body> = Body extends Readonly<{ content: infer Content }> ? Content[keyof Content] : undefined;
type AnswersWith<Responses, Status> = {
  [Told in keyof Responses]: Told extends Status ? ContentOf<Responses[Told]> : never;
}[keyof Responses];
type SuccessStatus = 200 | 201 | 204;
type FailureStatus<Responses> = Exclude<keyof Responses, SuccessStatus>;
type DataAs<As extends ParseAs, Json> = Readonly<{
  json: Json;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}>[As];

/** What is asked at an address: its parameters and its body. */
export type Asking<Path extends keyof paths, M extends Method, As extends ParseAs = 'json'> = ParamsOption<
  Operation<Path, M>
> &
  (Operation<Path, M> extends Readonly<{ requestBody: infer Body }>
    ? Readonly<{ body: ContentOf<Body> }>
    : Readonly<{ body?: never }>) &
  Readonly<{
    /** In which form the answer is wanted, where JSON is not: `stream` is for what does not end soon. */
    parseAs?: As;
    signal?: AbortSignal;
    headers?: Readonly<Record<string, string>>;
  }>;

/** `data` is the answer to a success; `error` is the problem, told apart by its type. */
export type AnswerOf<Path extends keyof paths, M extends Method, As extends ParseAs = 'json'> = Readonly<
  { response: Response } & (
    | { data: DataAs<As, DataOf<Path, M>>; error?: never }
    | {
        data?: never;
        error: AnswersWith<Operation<Path, M>['responses'], FailureStatus<Operation<Path, M>['responses']>>;
      }
  )
>;

/** What a read is asked with, besides who asks. */
export type ParametersOf<Path extends GetPath> = NonNullable<Asking<Path, 'get'>['params']>;
/** What a read, or a command, is answered with when it succeeds. */
export type DataOf<Path extends keyof paths, M extends Method> = AnswersWith<
  Operation<Path, M>['responses'],
  SuccessStatus
>;

/** What has to be said may not be left out. */
type Said<Options> = object extends Options ? [options?: Options] : [options: Options];
type Ask<M extends Method, Paths extends keyof paths> = <Path extends Paths, As extends ParseAs = 'json'>(
  path: Path,
  ...asking: Said<Asking<Path, M, As>>
) => Promise<AnswerOf<Path, M, As>>;

/** The API of a ledger. A request is repeated within bounds until it is decided; every command has a key, so it is done once. */
export type HutongClient = Readonly<{
  GET: Ask<'get', GetPath>;
  POST: Ask<'post', PostPath>;
  /** What a read is asked with to find what this client's commands recorded: `query: { ...client.ownWrites() }`. */
  ownWrites: () => Readonly<{ minPosition?: string }>;
}>;

const attemptsMaxDefault = 5;
const requestTimeoutMsDefault = 15_000;

/** Speaks to the API of a ledger, with the types of its document; in Node and in browsers. */
export function createHutongClient(options: HutongClientOptions): HutongClient {
  const { baseUrl = '', actor, fetch = globalThis.fetch } = options;
  const client = createClient<paths>({
    baseUrl,
    Request: UnbuiltRequest as never,
    fetch: (({ url, init }: UnbuiltRequest) => fetch(url, init)) as never,
    bodySerializer: serialized,
    cache: 'no-store',
    headers: { ...(actor !== undefined && { 'Hutong-Actor': actor }) },
  });
  client.use({
    onResponse: ({ response, options: { parseAs } }) => {
      if (parseAs === 'stream' && response.body !== null) responsesOf.set(response.body, response);
      return parseAs === 'json' ? asList(response) : response;
    },
  });
  let lastPosition = -1n;

  async function ask(method: Method, path: string, asking: AnyAsking = {}): Promise<AnyAnswer> {
    const { attemptsMax = attemptsMaxDefault, requestTimeoutMs = requestTimeoutMsDefault } = options;
    const signals = [options.signal, asking.signal].filter((signal) => signal !== undefined);
    const signal = signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    // One key for all attempts: what was done is not done again.
    const key = method === 'post' ? { 'Idempotency-Key': idempotencyKey() } : {};
    const request = {
      ...(isPicture(path) && { parseAs: 'blob' }),
      ...asking,
      headers: { ...headersOf(asking.body), ...key, ...asking.headers },
    };
    const attempt = (during: AbortSignal) =>
      client.request(method, path as never, { ...request, signal: during } as never) as Promise<AnyAnswer>;
    const answer = await untilDecided(attempt, { attemptsMax, requestTimeoutMs, signal });
    if (method === 'post') for (const position of positionsIn(answer.data)) remember(position);
    return answer;
  }

  function remember(position: string): void {
    const told = BigInt(position);
    if (told > lastPosition) lastPosition = told;
  }

  return {
    GET: ((path: GetPath, asking?: AnyAsking) => ask('get', path, asking)) as HutongClient['GET'],
    POST: ((path: PostPath, asking?: AnyAsking) => ask('post', path, asking)) as HutongClient['POST'],
    ownWrites: () => (lastPosition < 0n ? {} : { minPosition: String(lastPosition) }),
  };
}

/** A response that nobody holds is collected, and Node cancels its body then: whoever holds a body holds its response. */
const responsesOf = new WeakMap<ReadableStream, Response>();

/** What openapi-fetch would make a `Request` of: `fetch` makes its own from it, and two of them are a third of what a request costs. */
class UnbuiltRequest {
  constructor(
    readonly url: string,
    readonly init: RequestInit,
  ) {}
}

/** Where a read is, as a link: the same question in a browser. */
export const addressOf = <Path extends GetPath>(path: Path, params: ParametersOf<Path>): string =>
  createFinalURL(path, {
    baseUrl: '',
    params,
    querySerializer: createQuerySerializer(),
    pathSerializer: defaultPathSerializer,
  });

type AnyAsking = Readonly<{ body?: unknown; headers?: Readonly<Record<string, string>>; signal?: AbortSignal }>;
type AnyAnswer = Readonly<{ data?: unknown; error?: unknown; response: Response }>;

/** No answer in JSON is at such an address. */
const isPicture = (path: string): boolean => /\.(png|svg)$/.test(path);

/** Where the log says that a command, or each of several, was recorded. */
const positionsIn = (data: unknown): readonly string[] =>
  (Array.isArray(data) ? data.map((line: Answered) => line.body) : [data as Answered['body']]).flatMap((body) =>
    typeof body?.position === 'string' ? [body.position] : [],
  );
type Answered = Readonly<{ body?: Readonly<{ position?: unknown }> }>;
