import { ApiProblems, CLOCK, type Clock, type HttpReply, type HttpRequest } from '@hutong/platform';
import { Controller, Get, Header, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { linkTo } from './answering/cell-link.js';
import type { FiguresQuestion } from './answering/figures.query.js';
import type { GivenParameters } from './asking/question-check.js';
import { differencesParameters, eventsParameters, figuresParameters } from './asking/question-words.js';
import { definitions } from './definitions.js';
import { DefinitionsAnswer } from './definitions.answers.js';
import { DifferencesAnswer, EventsBehindAnswer, FiguresAnswer } from './figures.answers.js';
import { entityName, entityTag, knownStand } from './entity-tag.js';
import { figureProblems, Figures } from './figures.js';
import { ApiQuestion } from './figures.parameters.js';
import { differencesRequest, eventsRequest, figuresRequest } from './figures.requests.js';

const json = 'application/json; charset=utf-8';
const csvExample = 'wallet,week,value,valueShare\r\ntenpay,2023-10-16,1290000,0.2143\r\n';

@ApiTags('figures')
@Controller('v1/figures')
export class FiguresController {
  constructor(
    private readonly figures: Figures,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Any figures, cut and filtered by any dimensions, as of any position' })
  @ApiProblems(figureProblems)
  @ApiQuestion(figuresParameters)
  @ApiExtraModels(FiguresAnswer)
  @ApiOkResponse({
    description:
      'JSON, CSV or Parquet, as format or Accept says. Link leads to the next page, and from CSV and Parquet to the definition.',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(FiguresAnswer) } },
      'text/csv': { schema: { type: 'string', example: csvExample } },
      'application/vnd.apache.parquet': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async answer(
    @Query() parameters: GivenParameters,
    @Req() { headers }: HttpRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Buffer> {
    const { asked, minPosition } = figuresRequest({ parameters, accept: headers.accept, now: this.clock.now() });
    const name = entityName(asked);
    const unlessAt = knownStand(headers['if-none-match'], name);
    const { position, stand, body, mediaType, nextCursor } = await this.figures.ask(
      { ...asked, ...(unlessAt === undefined ? {} : { unlessAt }) },
      minPosition,
    );
    // Whoever has the answer of this position and version is told so by its tag; it was not computed again.
    void reply.headers({
      'Content-Type': mediaType,
      ETag: entityTag(name, stand),
      Vary: 'Accept',
      ...linkHeader(asked, position, nextCursor),
      ...(asked.format === 'json'
        ? {}
        : { 'Content-Disposition': `attachment; filename="figures-${position}.${asked.format}"` }),
    });
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }

  @Get('definitions')
  @ApiOperation({ summary: 'Every figure and dimension that can be asked for, and what its words mean' })
  @ApiOkResponse({ type: DefinitionsAnswer })
  definitions(): DefinitionsAnswer {
    return definitions;
  }

  @Get('events')
  @ApiOperation({ summary: 'The events behind figures: each that moved one of them, in log order' })
  @ApiProblems(figureProblems)
  @ApiQuestion(eventsParameters)
  @Header('Content-Type', json)
  @ApiOkResponse({ type: EventsBehindAnswer })
  async events(@Query() parameters: GivenParameters): Promise<Buffer> {
    const { asked, minPosition } = eventsRequest(parameters, this.clock.now());
    const { body } = await this.figures.ask(asked, minPosition);
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }

  @Get('differences')
  @ApiOperation({ summary: 'What moved figures between two positions: before, after, and exactly the events between' })
  @ApiProblems(figureProblems)
  @ApiQuestion(differencesParameters)
  @Header('Content-Type', json)
  @ApiOkResponse({ type: DifferencesAnswer })
  async differences(@Query() parameters: GivenParameters): Promise<Buffer> {
    const { body } = await this.figures.ask(differencesRequest(parameters));
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }
}

/** The way to the next page; from what is no JSON also to the JSON that says what it means. */
function linkHeader(
  { question, limit, format }: FiguresQuestion,
  position: string,
  nextCursor: string | null,
): Readonly<{ Link?: string }> {
  const next = { limit: String(limit), format, cursor: nextCursor ?? '' };
  const links = [
    ...(nextCursor === null ? [] : [`<${linkTo('/v1/figures', question, next)}>; rel="next"`]),
    ...(format === 'json' ? [] : [`<${linkTo('/v1/figures', { ...question, asOf: position })}>; rel="describedby"`]),
  ];
  return links.length === 0 ? {} : { Link: links.join(', ') };
}
