import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Which methods every address takes, as its routes were declared. */
export class ServedMethods {
  readonly #routes: { address: RegExp; methods: readonly string[] }[] = [];

  constructor(adapter: FastifyAdapter) {
    adapter.getInstance().addHook('onRoute', ({ url, method }) => {
      this.#routes.push({ address: addressOf(url), methods: [method].flat() });
    });
  }

  /** The methods of an address, none when there is nothing. */
  at(path: string): readonly string[] {
    const methods = this.#routes.filter(({ address }) => address.test(path)).flatMap((route) => route.methods);
    if (methods.length === 0) return [];
    // A server answers HEAD wherever it answers GET, and OPTIONS everywhere (RFC 9110, section 9).
    return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].toSorted();
  }
}

const addressOf = (pattern: string): RegExp => {
  const parts = pattern.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}$`);
};
