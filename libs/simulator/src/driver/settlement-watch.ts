import { type ApiClient, type Call, isSuccess, refOf, textOf, unexpected } from './api-client.js';

/** Longest real time from an authorization to its capture or voiding, and between two looks. */
const settlementWaitMsMax = 20_000;
const lookEveryMsMax = 200;

/** Looks until the authorized payment is captured or voided, for whoever authorized. Anything else in time is unexpected. */
export async function awaitSettlement(
  api: ApiClient,
  paymentRequestId: string,
  payerRef: string,
): Promise<'captured' | 'voided'> {
  const call: Call = { method: 'GET', path: `/v1/settlements/${paymentRequestId}` };
  const startedMs = performance.now();
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, lookEveryMsMax)) {
    const answer = await api.look(call);
    if (isSuccess(answer)) {
      const status = textOf(call, answer, 'status');
      if (refOf(call, answer, 'payer') !== payerRef) throw unexpected(call, answer);
      if (status === 'captured' || status === 'voided') return status;
    } else if (answer.status !== 404) throw unexpected(call, answer);
    if (performance.now() - startedMs > settlementWaitMsMax) throw unexpected(call, answer);
    await api.pause(pauseMs);
  }
}
