import { ApiProblems, CLOCK, type Clock, type HttpReply, type HttpRequest } from '@hutong/platform';
import { Controller, Get, Inject, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { GivenParameters } from '../figures/asking/question-check.js';
import { entityName, entityTag, knownStand } from '../figures/entity-tag.js';
import { figureProblems, Figures } from '../figures/figures.js';
import { ApiQuestion } from '../figures/figures.parameters.js';
import { marketRequest } from './asking/market-request.js';
import { marketParameters } from './asking/market-words.js';
import type { MarketAnswer } from './market-answer.js';
import type { MarketSubject } from './market-subject.js';

/** Columns and rows are each subject's own; these are those of live channels. */
const csvExample = 'platform,channel,openStages\r\ntaobao,wechat.direct,1\r\n';

/** The path of a subject in the API. */
export function marketController(subject: MarketSubject, Answer: Type<MarketAnswer>): Type<object> {
  const { path, summary, parameters } = subject;
  @ApiTags('market')
  @Controller(`v1/${path}`)
  class MarketController {
    constructor(
      readonly figures: Figures,
      @Inject(CLOCK) readonly clock: Clock,
    ) {}

    @Get()
    @ApiOperation({ operationId: path.replace('/', '-'), summary })
    @ApiProblems(figureProblems)
    @ApiQuestion({ ...parameters, ...marketParameters })
    @ApiExtraModels(Answer)
    @ApiOkResponse({
      description: 'JSON, or its rows as CSV, as format or Accept says',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(Answer) } },
        'text/csv': { schema: { type: 'string', example: csvExample } },
      },
    })
    async answer(
      @Query() given: GivenParameters,
      @Req() { headers }: HttpRequest,
      @Res({ passthrough: true }) reply: HttpReply,
    ): Promise<Buffer> {
      const request = { parameters: given, accept: headers.accept, now: this.clock.now() };
      const { asked, minPosition } = marketRequest(subject, request);
      const name = entityName(asked);
      const unlessAt = knownStand(headers['if-none-match'], name);
      const question = { ...asked, ...(unlessAt === undefined ? {} : { unlessAt }) };
      const { stand, body, mediaType } = await this.figures.ask(question, minPosition);
      void reply.headers({ 'Content-Type': mediaType, ETag: entityTag(name, stand), Vary: 'Accept' });
      return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    }
  }
  return MarketController;
}
