import { claimIds, claims, surenessMeanings } from '@hutong/market';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClaimsAnswer } from './claims.answers.js';

const answer: ClaimsAnswer = {
  claims: claimIds.map((id) => ({ ...claims[id], answeredAt: `/v1/claims/${id}` })),
  sureness: surenessMeanings,
};

@ApiTags('market')
@Controller('v1/claims')
export class ClaimsController {
  @Get()
  @ApiOperation({
    operationId: 'claims',
    summary: 'The claims of the article, the questions they become, and where they are answered',
  })
  @ApiOkResponse({ type: ClaimsAnswer })
  claims(): ClaimsAnswer {
    return answer;
  }
}
