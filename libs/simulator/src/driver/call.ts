import {
  type Asking,
  type components,
  type DataOf,
  dataOf,
  type GetPath,
  type HutongClient,
  type ParametersOf,
  type PostPath,
  ProblemAnswerError,
} from '@hutong/client';

/** `problem`: the type of the problem document; null for a success, and for a failure that is none. */
export type Answer<Data> = Readonly<{ status: number; problem: string | null; body: unknown; data: Data | null }>;

/** One request as the pilot means it; a repeat of it is exact, because its key says that it is the same. */
export type Call<Data = unknown> = Readonly<{
  method: 'GET' | 'POST';
  path: string;
  request: unknown;
  send: (client: HutongClient) => Promise<Answer<Data>>;
}>;

/** A command, with the key that makes a repeat the same. */
export const post = <Path extends PostPath>(
  path: Path,
  key: string,
  asking: Asking<Path, 'post'>,
): Call<DataOf<Path, 'post'>> => ({
  method: 'POST',
  path,
  request: asking,
  // Of one path the compiler knows all types; of any it cannot say which.
  send: (client) => told(client.POST(path, { ...asking, headers: { 'Idempotency-Key': key } } as never)),
});

export const get = <Path extends GetPath>(path: Path, params: ParametersOf<Path>): Call<DataOf<Path, 'get'>> => ({
  method: 'GET',
  path,
  request: params,
  send: (client) => told(client.GET(path, ...([{ params }] as never))),
});

/** The body is the request of the command's own route, as a plan or the world has it. */
type Line = Readonly<{ command: string; key: string; body: object }>;
type LineRequest = components['schemas']['CommandLineRequest'];
type LineAnswer = components['schemas']['CommandLineAnswer'];

/** Several commands in one request, each with its key. */
export const lines = (body: readonly Line[]): Call<readonly LineAnswer[]> => ({
  method: 'POST',
  path: '/v1/commands',
  request: body,
  send: (client) => told(client.POST('/v1/commands', { body: body as readonly LineRequest[] })),
});

/** One command as a line: it is answered as by its own route. */
export const line = <Data>(body: Line): Call<Data> => ({
  ...lines([body]),
  send: async (client) => {
    const answer = await lines([body]).send(client);
    const [answered] = answer.data ?? [];
    if (answered === undefined) return { ...answer, data: null };
    const { status } = answered;
    if (isLineTaken(answered)) return { status, problem: null, body: answered.body, data: answered.body as Data };
    return { status, problem: problemOf(answered), body: answered.problem, data: null };
  },
});

/** Whether a line of commands was done. */
export const isLineTaken = ({ status }: LineAnswer): boolean => status === 200 || status === 201;

/** Why a line was refused. */
export const problemOf = ({ problem }: LineAnswer): string | null =>
  (problem as Readonly<{ type?: string }> | undefined)?.type ?? null;

async function told<Data>(asked: ReturnType<HutongClient['POST' | 'GET']>): Promise<Answer<Data>> {
  const { status } = (await asked).response;
  try {
    const data = (await dataOf(asked)) as Data;
    return { status, problem: null, body: data, data };
  } catch (error) {
    if (!(error instanceof ProblemAnswerError)) throw error;
    const { problem, message } = error;
    return { status, problem: problem?.type ?? null, body: problem ?? message, data: null };
  }
}
