import { Worker } from 'node:worker_threads';

// Specs run from the TypeScript sources, where the compiled file does not exist: there Node compiles the worker itself, and
// imports that end in .js are looked up as .ts.
const sourceLoader = `data:text/javascript,${encodeURIComponent(`
  import { registerHooks } from 'node:module';
  const sources = (specifier) => specifier.startsWith('.') ? specifier.replace(/[.]js$/, '.ts') : specifier;
  registerHooks({ resolve: (specifier, context, next) => {
    try { return next(specifier, context); } catch { return next(sources(specifier), context); }
  } });
`)}`;
/** What Node needs to run a module of this lib from source. */
export const sourceArguments = [
  '--experimental-transform-types',
  '--disable-warning=ExperimentalWarning',
  '--import',
  sourceLoader,
];

/** Starts a compiled module as a worker thread, or its TypeScript source when this code itself runs from source. */
export function startThread(compiled: URL, workerData: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(compiled, { workerData });
  const source = new URL(compiled.href.replace(/\.js$/, '.ts'));
  return new Worker(source, { workerData, execArgv: [...process.execArgv, ...sourceArguments] });
}
