import type { Payer } from '@hutong/domain';
import { type ApiClient, type Call, isRecord, isSuccess, textOf, unexpected } from './api-client.js';

/** Longest real time from an authorization to its settlement or voiding, and between two looks. */
const settlementWaitMsMax = 20_000;
const lookEveryMsMax = 200;

/** Looks until the authorization is settled or voided, for whoever authorized. Anything else in time is unexpected. */
export async function awaitSettlement(
  api: ApiClient,
  paymentRequestId: string,
  payer: Payer,
): Promise<'settled' | 'voided'> {
  const call: Call = { method: 'GET', path: `/v1/settlements/${paymentRequestId}` };
  const startedMs = performance.now();
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, lookEveryMsMax)) {
    const answer = await api.look(call);
    if (isSuccess(answer)) {
      const status = textOf(call, answer, 'status');
      const paidBy = isRecord(answer.body) ? answer.body['payer'] : undefined;
      if (!isRecord(paidBy) || paidBy['payerId'] !== payer.payerId) throw unexpected(call, answer);
      if (status === 'settled' || status === 'voided') return status;
    } else if (answer.status !== 404) throw unexpected(call, answer);
    if (performance.now() - startedMs > settlementWaitMsMax) throw unexpected(call, answer);
    await api.pause(pauseMs);
  }
}
