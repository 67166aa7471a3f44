const linesType = 'application/x-ndjson';

/** A list is sent as lines of JSON, an object that holds a file as a form, anything else as JSON. */
export function serialized(body: unknown): string | FormData {
  if (Array.isArray(body)) return body.map((line) => `${JSON.stringify(line)}\n`).join('');
  if (!isForm(body)) return JSON.stringify(body);
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) {
    if (value instanceof Blob) form.set(name, value, name);
    else if (value !== undefined) form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return form;
}

/** What is to be said of a body beside what `fetch` says by itself. */
export const headersOf = (body: unknown): Readonly<Record<string, string>> =>
  Array.isArray(body) ? { 'Content-Type': linesType } : {};

/** Lines of JSON as one list of them; any other answer as it is. */
export async function asList(response: Response): Promise<Response> {
  const isLines = response.headers.get('Content-Type')?.startsWith(linesType) === true;
  if (!isLines || !response.ok) return response;
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  return new Response(`[${lines.join(',')}]`, response);
}

const isForm = (body: unknown): body is object =>
  typeof body === 'object' && body !== null && Object.values(body).some((value) => value instanceof Blob);
