import { Controller, Get, Header, Query, type Type } from '@nestjs/common';
import { type AuthorizationKind, captures, fundingKinds } from '@hutong/domain';
import { ApiProblems } from '@hutong/platform';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ByIds, ByWords, ListRequest, listQuestion, rangesIn, valuesIn } from '../reading/list.requests.js';
import { Reading, readingProblems } from '../reading/reading.js';
import { momentRange } from '../reading/reading.requests.js';
import { AuthorizationsPageAnswer } from './authorizations.answers.js';
import { authorizationListing, authorizations, payerStatuses } from './authorizations.projection.js';

class AuthorizationsRequest extends ListRequest {
  @ByIds('Payment request')
  paymentRequestId?: string;

  @ByIds("The payer's ref")
  payer?: string;

  @ByIds('Institution whose app the payer came with')
  payerApp?: string;

  @ByIds('Who controlled that app when it authorized', { example: 'tencent' })
  group?: string;

  @ByWords(payerStatuses, 'How far the payer has come')
  status?: string;

  @ByWords(captures, "How the payer's app took it up")
  capture?: string;

  @ByWords(fundingKinds, 'Kind of account that was paid from')
  fundingKind?: string;

  @ByIds('Institution that keeps that account', { example: 'icbc' })
  accountInstitution?: string;

  @ByIds('Who cleared it')
  clearingHouse?: string;
}

/** The list of those who came to pay in one way. */
function authorizationList(kind: AuthorizationKind, { path, summary }: Readonly<Record<'path' | 'summary', string>>) {
  @ApiTags('projections')
  @Controller(`v1/${path}`)
  class AuthorizationListController {
    constructor(readonly reading: Reading) {}

    @Get()
    @ApiOperation({ operationId: `${path}-list`, summary })
    @ApiProblems(Object.values(readingProblems))
    @Header('Content-Type', 'application/json; charset=utf-8')
    @ApiOkResponse({ type: AuthorizationsPageAnswer })
    list(@Query() request: AuthorizationsRequest): Promise<Buffer> {
      const values = valuesIn(request, authorizationListing.fields);
      const ranges = rangesIn({ came_at: momentRange({ from: request.from, to: request.to }) });
      const filter = { values: { ...values, kind: [kind] }, ranges };
      return this.reading.ask(
        authorizations.name,
        request.minPosition,
        listQuestion('authorizations', request, filter),
      );
    }
  }
  return AuthorizationListController as Type<object>;
}

export const authorizationLists = [
  authorizationList('scan', { path: 'scans', summary: 'Who scanned codes to pay, the last first' }),
  authorizationList('friendAuthorization', {
    path: 'friend-authorizations',
    summary: 'Who opened links to pay for somebody, the last first',
  }),
  authorizationList('directAuthorization', {
    path: 'direct-authorizations',
    summary: 'Who opened a wallet inside the app to pay, the last first',
  }),
];
