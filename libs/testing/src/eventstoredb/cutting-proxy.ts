import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server on this machine and breaks their connections when told to. */
export class CuttingProxy {
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  readonly #deaf = new Set<Socket>();

  /** Listens on a free port in front of the server's. */
  static async start(serverPort: number): Promise<CuttingProxy> {
    const proxy = new CuttingProxy(serverPort);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  private constructor(serverPort: number) {
    this.#server = createServer((client) => {
      const server = connect(serverPort, '127.0.0.1');
      this.#clients.add(client);
      client.on('data', (bytes) => server.write(bytes));
      server.on('data', (bytes) => {
        if (!this.#deaf.has(client)) client.write(bytes);
      });
      const end = () => {
        this.#clients.delete(client);
        this.#deaf.delete(client);
        client.destroy();
        server.destroy();
      };
      for (const socket of [client, server]) socket.on('close', end).on('error', end);
    });
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  get address(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  /** Breaks every connection; new ones are let through. */
  cut(): void {
    for (const client of this.#clients) client.destroy();
  }

  /** From now on the clients that are connected hear nothing, while the server hears everything. */
  swallowAnswers(): void {
    for (const client of this.#clients) this.#deaf.add(client);
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
