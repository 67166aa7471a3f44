import { Controller, Get, Logger, Module } from '@nestjs/common';
import { afterEach, expect, it, vi } from 'vitest';
import { createHttpApp, listen } from './http-app.js';

@Controller()
class Broken {
  @Get('broken')
  answer(): never {
    throw new Error('the disk is gone');
  }
}

@Module({ controllers: [Broken] })
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
