import { ApiProblems, type HttpReply, whenLeft } from '@hutong/platform';
import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { SqlAnswer, SqlViewsAnswer } from './sql.answers.js';
import { sqlViews } from './sql-page.js';
import { sqlProblems, SqlQuestions } from './sql-questions.js';
import { durationMaxMsDefault, rowsMaxDefault, SqlRequest } from './sql.requests.js';

@ApiTags('market')
@Controller('v1/sql')
export class SqlController {
  constructor(private readonly questions: SqlQuestions) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'sql', summary: 'One SELECT over the documented views of the facts' })
  @ApiProblems(sqlProblems)
  @ApiExtraModels(SqlAnswer)
  @ApiOkResponse({
    description: 'JSON, CSV or Parquet, as format says; the file name of CSV and Parquet has the position',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(SqlAnswer) } },
      'text/csv': { schema: { type: 'string', example: 'wallet,amount\r\ntenpay,1290000\r\n' } },
      'application/vnd.apache.parquet': { schema: { type: 'string', format: 'binary' } },
    },
  })
  async answer(
    @Body() { sql, format = 'json', minPosition = '0', limits = {} }: SqlRequest,
    @Res({ passthrough: true }) reply: HttpReply,
  ): Promise<Buffer> {
    const { rowsMax = rowsMaxDefault, durationMaxMs = durationMaxMsDefault } = limits;
    const asked = { sql, format, rowsMax, durationMaxMs, minPosition: BigInt(minPosition) };
    const { position, body, mediaType } = await this.questions.ask(asked, whenLeft(reply));
    const file = format === 'json' ? {} : { 'Content-Disposition': `attachment; filename="sql-${position}.${format}"` };
    void reply.headers({ 'Content-Type': mediaType, 'Cache-Control': 'no-store', ...file });
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  }

  @Get('views')
  @ApiOperation({ operationId: 'sqlViews', summary: 'The views that statements may ask, with their columns' })
  @ApiOkResponse({ type: SqlViewsAnswer })
  views(): SqlViewsAnswer {
    return { views: sqlViews };
  }
}
