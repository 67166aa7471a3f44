import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '@hutong/testing';

describe('Starting separate processes', () => {
  let directory: string;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'hutong-services-'));
    await writeFile(join(directory, 'plain-file'), '');
  });
  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    [
      'a directory that cannot be written',
      { EVENT_STORE: 'plain-file/events.db' },
      /event-store: .*plain-file\/events\.db cannot be written/,
    ],
    ['a file that the node does not write', { EVENT_STORE: 'other.db' }, /EVENT_STORE must name a file events\.db/],
    ['a port that is none', { ORDERS_PORT: '70000' }, /ORDERS_PORT must be a whole number from 1 to 65535/],
  ])('fails with one line that names %s', async (_, settings: Record<string, string>, reason) => {
    const { EVENT_STORE: file = 'events.db', ...others } = settings;
    const env = { ...others, EVENT_STORE: `file:${join(directory, file)}` };
    const { status, stderr } = await startApp('services/src/main', { directory, env }).ended;
    expect(status).toBe(1);
    expect(stderr).toMatch(reason);
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
  });
});
