import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { FactSnapshot } from '../store/fact-snapshot.js';
import type { FactStore } from '../store/fact-store.js';
import { type SocketAnswer, type SocketQuestion, socketPathOf } from './facts-socket.js';
import type { SqlRow } from '../store/sql-values.js';
import { frameReader, sendFrame } from './frames.js';

/** Most snapshots that other processes have at the same time. */
const connectionsMax = 4;
/** A connection that asks nothing for so long is ended, and its snapshot with it. */
const idleMaxMs = 120_000;
/** Whoever asked that nothing be written has done what it wanted by then; facts are behind the log meanwhile. */
const stillMaxMs = 30_000;

type SharedStore = Pick<FactStore, 'path' | 'reader' | 'whileStill'>;
export type SharedFacts = Readonly<{ close: () => Promise<void> }>;

/**
 * Lets other processes of the same user read the facts of a file that this process owns: nobody else may open it. Each connection
 * has one snapshot for as long as it lasts.
 */
export async function shareFacts(store: SharedStore): Promise<SharedFacts> {
  const socketPath = socketPathOf(store.path);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void serve(socket, store);
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
async function serve(socket: Socket, store: SharedStore): Promise<void> {
  const ended = new AbortController();
  socket.setTimeout(idleMaxMs, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('close', () => ended.abort(new Error('The connection has ended.')));
  const standing = standingStill(store, socket);
  await store.reader
    .inSnapshot((snapshot) => {
      let answered: Promise<void> = Promise.resolve();
      const take = frameReader((question) => {
        answered = answered.then(() => answer(socket, { snapshot, standing }, question as SocketQuestion));
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

type Standing = Readonly<{ begin: () => Promise<void>; end: () => void }>;

/** Nothing is written from when `begin` resolves until `end`, or until the connection ends, which it does when that takes too long. */
function standingStill(store: SharedStore, socket: Socket): Standing {
  const over = new AbortController();
  socket.on('close', () => over.abort());
  return {
    begin: () =>
      new Promise((resolve, reject) => {
        const still = store.whileStill(async () => {
          const ended = new Promise((end) => over.signal.addEventListener('abort', end, { once: true }));
          resolve();
          if (over.signal.aborted) return;
          const timer = setTimeout(() => socket.destroy(), stillMaxMs);
          await ended;
          clearTimeout(timer);
        });
        still.catch(reject);
      }),
    end: () => over.abort(),
  };
}

type Connected = Readonly<{ snapshot: FactSnapshot; standing: Standing }>;

async function replyTo({ snapshot, standing }: Connected, question: SocketQuestion): Promise<readonly SqlRow[]> {
  if (typeof question === 'object') return snapshot.rows(question.sql, question.parameters);
  if (question === 'holdStill') await standing.begin();
  else standing.end();
  return [];
}

async function answer(socket: Socket, connected: Connected, question: SocketQuestion): Promise<void> {
  const reply = await replyTo(connected, question).then(
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
