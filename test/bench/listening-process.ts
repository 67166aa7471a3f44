import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Usage } from './store-target.js';

/** `USER_HZ` of Linux: the unit of CPU times in /proc. */
const ticksPerSecond = 100;
const usPerTick = 1_000_000 / ticksPerSecond;
const listeningState = '0A';

/** How the process of a server can be asked for its CPU time and memory, or why it cannot. */
export type ServerUsage = Readonly<{ usage: () => Usage } | { whyNot: string }>;

/** Finds the process of this machine that listens at an address of EventStoreDB's protocol. */
export function usageOfServerAt(address: string): ServerUsage {
  const hosts = /^esdb(?:\+discover)?:\/\/(?:[^/@]*@)?([^/?]+)/.exec(address)?.[1]?.split(',') ?? [];
  const [, host, port] = /^(.+?)(?::(\d+))?$/.exec(hosts[0] ?? '') ?? [];
  if (hosts.length !== 1 || address.startsWith('esdb+discover'))
    return { whyNot: 'a cluster is more than one process' };
  if (host !== '127.0.0.1' && host !== 'localhost') return { whyNot: `${host} is not this machine` };
  return usageOfPort(Number(port ?? 2113));
}

/** Finds the process of this machine that listens on a port. */
export function usageOfPort(port: number): ServerUsage {
  if (process.platform !== 'linux') return { whyNot: 'only Linux tells CPU time and memory of other processes' };
  const pid = pidListeningOn(port);
  if (pid === undefined) return { whyNot: `no process of this user listens on port ${port}; it may be in a container` };
  return { usage: () => usageOf(pid) };
}

function pidListeningOn(port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    linesOf(file).map((line) => line.trim().split(/\s+/)),
  );
  const listening = sockets.find(([, local, , state]) => state === listeningState && local?.endsWith(`:${hex}`));
  const link = `socket:[${listening?.[9]}]`;
  return readdirSync('/proc').find((name) => /^\d+$/.test(name) && holds(name, link));
}

/** Whether a process has a socket open; one of another user does not say so. */
function holds(pid: string, link: string): boolean {
  try {
    const descriptors = `/proc/${pid}/fd`;
    return readdirSync(descriptors).some((descriptor) => linkAt(`${descriptors}/${descriptor}`) === link);
  } catch {
    return false;
  }
}

function usageOf(pid: string): Usage {
  // The name of the program, which may hold spaces, ends with the last parenthesis; times are the 14th and 15th value of all.
  const values = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const residentKb = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return { cpuUs: (Number(values[11]) + Number(values[12])) * usPerTick, residentBytes: Number(residentKb) * 1024 };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

function linkAt(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
