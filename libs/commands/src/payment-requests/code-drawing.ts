import { applyDecorators, Header, Injectable, type OnModuleDestroy, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import { threadFile } from '@hutong/event-store';
import { callerOf, type HttpRequest } from '@hutong/platform';
import { WorkerPool } from '../http/worker-pool.js';
import type { DrawCode } from './code-image.worker.js';

/** The images of one code never change, but it is the payer's business only. */
const codeImageCaching = 'private, max-age=86400, immutable';

const mediaTypes: Readonly<Record<DrawCode['format'], string>> = { png: 'image/png', svg: 'image/svg+xml' };

/** What a route that answers with a code's image says of it. */
export const CodeImage = (format: DrawCode['format'], summary: string): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary }),
    Header('Cache-Control', codeImageCaching),
    ApiProduces(mediaTypes[format]),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

/** Draws codes, on threads that all callers share. */
@Injectable()
export class CodeDrawing implements OnModuleDestroy {
  readonly #pool = new WorkerPool<DrawCode, Uint8Array>(threadFile('./code-image.worker.js', import.meta.url));

  async draw(code: DrawCode, request: HttpRequest): Promise<StreamableFile> {
    const image = await this.#pool.run(code, { caller: callerOf(request) });
    return new StreamableFile(image, { type: mediaTypes[code.format] });
  }

  async onModuleDestroy(): Promise<void> {
    await this.#pool.close();
  }
}
