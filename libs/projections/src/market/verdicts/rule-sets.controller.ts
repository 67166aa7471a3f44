import { ruleSets } from '@hutong/market';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RuleSetsAnswer } from './verdicts.answers.js';
import { writtenVersion } from './written-version.js';

const answer: RuleSetsAnswer = { ruleSets: ruleSets.map(writtenVersion) };

@ApiTags('market')
@Controller('v1/rule-sets')
export class RuleSetsController {
  @Get()
  @ApiOperation({
    operationId: 'rule-sets',
    summary: 'Every rule set as dated data: status, source, markets and bounds',
  })
  @ApiOkResponse({ type: RuleSetsAnswer })
  ruleSets(): RuleSetsAnswer {
    return answer;
  }
}
