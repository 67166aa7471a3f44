import type { ReadStore } from '@hutong/read-store';
import { cursorOf } from '../reading/cursor.js';
import type { ListQuestion } from '../reading/list.requests.js';
import { listPage } from '../reading/list-page.js';
import { answered, inSnapshot, periodOfRange } from '../reading/snapshot.js';
import type { AuthorizationsPageAnswer } from './authorizations.answers.js';
import { authorizationListing, type AuthorizationRow, authorizations } from './authorizations.projection.js';

export type AuthorizationsQuestion = ListQuestion<'authorizations'>;

/** A page of those who came to pay, the last first. */
export const answerAuthorizations = (store: ReadStore, { about, filter, ...question }: AuthorizationsQuestion) =>
  inSnapshot(store, authorizations, async ({ rows, table, position }) => {
    const page = await listPage(rows, { ...question, table, listing: authorizationListing, filter });
    const came = periodOfRange(filter.ranges['came_at']);
    return answered<AuthorizationsPageAnswer>({
      position,
      definition:
        `Whoever came to pay a request, once for each app they came with, and how far they have come. First came ${came}, ` +
        'latest first. What the request is about is at /v1/payments/{paymentRequestId}.' +
        page.without,
      authorizations: (page.rows as readonly AuthorizationRow[]).map(toAuthorization),
      nextCursor: page.end && cursorOf(about, filter, page.end),
    });
  });

const toAuthorization = (row: AuthorizationRow): AuthorizationsPageAnswer['authorizations'][number] => ({
  paymentRequestId: row.payment_request_id,
  payer: { ref: row.payer },
  payerApp: row.payer_app,
  payerAppController: row.payer_app_controller,
  capture: row.capture,
  status: row.status,
  failedAttempts: row.failed_attempts.toString(),
  lockedUntil: row.locked_until,
  isBuyer: row.is_buyer === null ? null : row.is_buyer === 'yes',
  fundingKind: row.funding_kind,
  accountInstitution: row.account_institution,
  clearingHouse: row.clearing_house,
  interconnectionId: row.interconnection_id,
  cameAt: row.came_at,
  authorizedAt: row.authorized_at,
  updatedAt: row.updated_at,
});
