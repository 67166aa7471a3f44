import { Controller, Get, Logger, Module, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { afterEach, expect, it, vi } from 'vitest';
import { createHttpApp, listen } from './http-app.js';

@Controller()
class Broken {
  @Get('broken')
  answer(): never {
    throw new Error('the disk is gone');
  }
}

@Controller()
class Answering {
  @Get('v1/now')
  now(): string {
    return 'now';
  }

  @ApiQuery({ name: 'minPosition' })
  @Get('v1/stream')
  stream(): string {
    return 'stream';
  }

  @Get('v1/list')
  list(@Query() query: object): object {
    return query;
  }

  @Get('health/alive')
  alive(): string {
    return 'alive';
  }
}

@Module({ controllers: [Broken, Answering] })
class BrokenModule {}

afterEach(() => vi.restoreAllMocks());

it('What goes wrong in a process that serves is written to its log, while its caller is told only that it did', async () => {
  const app = await createHttpApp(BrokenModule, { title: 'Broken' });
  const url = await listen(app, { host: '127.0.0.1', port: 0 });
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  new Logger('Consumers').error('Consumer orders ended');
  const response = await fetch(`${url}/broken`);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('the disk is gone');
  await app.close();
  expect(written.join('')).toContain('Consumer orders ended');
  expect(written.join('')).toContain('the disk is gone');
});

it('A parameter that nobody reads is refused by name, where it would be taken for one that counts', async () => {
  const app = await createHttpApp(BrokenModule, { title: 'Answering' });
  const url = await listen(app, { host: '127.0.0.1', port: 0 });
  const errorsOf = async (path: string) => {
    const response = await fetch(`${url}${path}`);
    const { errors } = JSON.parse(await response.text().then((text) => (response.ok ? '{}' : text))) as {
      errors?: object;
    };
    return [response.status, errors];
  };
  expect(await errorsOf('/v1/now?asOf=7&__proto__=1')).toEqual([
    400,
    ['asOf', '__proto__'].map((field) => ({ field, reason: 'is no parameter here; none is taken' })),
  ]);
  const reason = 'is no parameter here; there are minPosition';
  expect(await errorsOf('/v1/stream?minPosition=7&asOf=7')).toEqual([400, [{ field: 'asOf', reason }]]);
  for (const path of ['/v1/now', '/v1/now?', '/v1/stream?minPosition=7', '/v1/list?asOf=7', '/health/alive?probe=1'])
    expect(await errorsOf(path), path).toEqual([200, undefined]);
  await app.close();
});
