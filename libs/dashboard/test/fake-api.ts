import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the fake API answers, by path; a path that is not here is a 404. */
export type Answers = Readonly<Record<string, (search: URLSearchParams) => unknown>>;

export type DashboardServer = Readonly<{ address: string; close: () => Promise<void> }>;

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves the page from its sources, bundled as the build does it, beside a fake API. `port` 0 is any free one. */
export async function serveDashboard(pageRoot: string, answers: () => Answers, port = 0): Promise<DashboardServer> {
  const server = createServer((request, response) => {
    answer(pageRoot, answers(), { request, response }).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the fake API has no port');
  return {
    address: `http://127.0.0.1:${bound.port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Exchange = Readonly<{ request: IncomingMessage; response: ServerResponse }>;

async function answer(pageRoot: string, answers: Answers, { request, response }: Exchange): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake');
  const known = answers[pathname];
  if (known !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(known(searchParams)));
    return;
  }
  const name = pathname === '/' ? 'index.html' : pathname.slice(1);
  const extension = name.split('.').at(-1) ?? '';
  const file = join(pageRoot, name);
  const body = extension === 'js' ? await bundled(file.replace(/\.js$/, '.ts')) : await readFile(file, 'utf8');
  response.writeHead(200, { 'content-type': contentTypes[extension] ?? 'application/octet-stream' }).end(body);
}

async function bundled(entryPoint: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [entryPoint], bundle: true, format: 'esm', write: false });
  return outputFiles[0]?.text ?? '';
}
