import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { usageOfServerAt } from './listening-process.js';

describe('CPU time and memory of a server that a bench finds running', () => {
  it.runIf(process.platform === 'linux')('are those of the process that listens there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const before = process.cpuUsage();
    const found = usageOfServerAt(`esdb://admin:changeit@127.0.0.1:${port}?tls=false`);
    const usage = 'usage' in found ? found.usage() : undefined;
    const after = process.cpuUsage();
    server.close();
    // Ticks of 10 ms are rounded down.
    expect(usage?.cpuUs).toBeGreaterThan(before.user + before.system - 30_000);
    expect(usage?.cpuUs).toBeLessThan(after.user + after.system + 30_000);
    expect(usage?.residentBytes).toBeGreaterThan(process.memoryUsage().heapUsed / 2);
  });

  it.each([
    ['esdb://127.0.0.1:1?tls=false', 'no process of this user listens on port 1;'],
    ['esdb://log.example:2113', 'log.example is not this machine'],
    ['esdb://127.0.0.1:1,127.0.0.1:2', 'a cluster is more than one process'],
    ['esdb+discover://log.example', 'a cluster is more than one process'],
  ])('are not told of %s: %s', (address, whyNot) => {
    expect(usageOfServerAt(address)).toEqual({ whyNot: expect.stringContaining(whyNot) });
  });
});
