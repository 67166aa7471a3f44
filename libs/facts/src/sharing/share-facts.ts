import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { FactReader } from '../store/fact-reader.js';
import type { FactSnapshot } from '../store/fact-snapshot.js';
import { type SocketAnswer, type SocketQuestion, socketPathOf } from './facts-socket.js';
import { frameReader, sendFrame } from './frames.js';

/** Most snapshots that other processes have at the same time. */
const connectionsMax = 4;
/** A connection that asks nothing for so long is ended, and its snapshot with it. */
const idleMaxMs = 120_000;

export type SharedFacts = Readonly<{ close: () => Promise<void> }>;

/**
 * Lets other processes of the same user read the facts of a file that this process owns: nobody else may open it. Each connection
 * has one snapshot for as long as it lasts.
 */
export async function shareFacts(reader: FactReader, path: string): Promise<SharedFacts> {
  const socketPath = socketPathOf(path);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void serve(socket, reader);
  });
  server.maxConnections = connectionsMax;
  // What a process left that was killed: whoever holds the lock of the file is its only owner.
  rmSync(socketPath, { force: true });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketPath, resolve);
  });
  chmodSync(socketPath, 0o600);
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Answers the questions of one connection, one after the other, until it ends. */
async function serve(socket: Socket, reader: FactReader): Promise<void> {
  const ended = new AbortController();
  socket.setTimeout(idleMaxMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('close', () => ended.abort(new Error('The connection has ended.')));
  await reader
    .inSnapshot((snapshot) => {
      let answered: Promise<void> = Promise.resolve();
      const take = frameReader((question) => {
        answered = answered.then(() => answer(socket, snapshot, question as SocketQuestion));
      });
      socket.on('data', (chunk: Buffer) => {
        try {
          take(chunk);
        } catch {
          socket.destroy();
        }
      });
      return new Promise<void>((resolve) => {
        if (ended.signal.aborted) resolve();
        else ended.signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }, ended.signal)
    .catch(() => undefined)
    .finally(() => socket.destroy());
}

async function answer(socket: Socket, snapshot: FactSnapshot, { sql, parameters }: SocketQuestion): Promise<void> {
  const reply = await snapshot.rows(sql, parameters).then(
    (rows): SocketAnswer => ({ rows }),
    (error: unknown): SocketAnswer => ({ error: error instanceof Error ? error.message : String(error) }),
  );
  if (socket.destroyed) return;
  try {
    sendFrame(socket, reply);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    sendFrame(socket, { error: error.message } satisfies SocketAnswer);
  }
}
