import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../api-document/api-problems.js';
import { type Problem, ProblemError } from '../problem.js';
import { type PartCondition, Readiness } from './readiness.js';

class Health {
  @ApiProperty({ enum: ['ok'] })
  status: 'ok';
}

class ReadyPart {
  @ApiProperty({ example: 'event-store' })
  part: string;

  @ApiProperty({ enum: ['ready', 'degraded'] })
  status: string;

  @ApiProperty({ nullable: true, type: String, description: 'Why somebody should look at it', example: null })
  reason: string | null;
}

class Ready {
  @ApiProperty({ enum: ['ready', 'degraded'], description: 'degraded: it works, and somebody should look' })
  status: string;

  @ApiProperty({ type: [ReadyPart] })
  parts: readonly ReadyPart[];
}

const notReady: Problem = { type: '/problems/not-ready', title: 'Part of the process cannot work', status: 503 };
const retryAfterSeconds = 1;

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'The process takes requests; whether it can do what they ask is another question' })
  @ApiOkResponse({ type: Health })
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: "The store can be reached and every part works; 503 with each part's reason when one does not",
  })
  @ApiProblems([notReady])
  @ApiOkResponse({ type: Ready })
  async ready(): Promise<Ready> {
    const parts = await this.readiness.conditions();
    const unready = parts.filter(({ status }) => status === 'unready');
    if (unready.length > 0) {
      throw new ProblemError(notReady, unready.map(sentenceOf).join(' '), { retryAfterSeconds, parts });
    }
    return { status: parts.some(({ status }) => status === 'degraded') ? 'degraded' : 'ready', parts };
  }
}

const sentenceOf = ({ part, reason }: PartCondition): string => `${part}: ${reason ?? 'not ready'}.`;
