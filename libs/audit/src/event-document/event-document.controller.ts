import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { eventDocument } from './event-document.js';

/** A document about the events, as `/docs-json` is one about the requests. */
@ApiExcludeController()
@Controller('docs/events')
export class EventDocumentController {
  readonly #document = eventDocument();

  @Get()
  document(): object {
    return this.#document;
  }
}
