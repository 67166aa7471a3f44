import { type ApiClient, contradicts, unexpected } from './api-client.js';
import { get } from './call.js';

/** Longest real time from an authorization to its capture or voiding, and between two looks. */
const settlementWaitMsMax = 20_000;
const lookEveryMsMax = 200;

/** Who authorized: with which app, and by what the ledger names them, where that is known. */
export type Authorizer = Readonly<{ payerApp: string; ref: string | null }>;

/** Looks until the authorized payment is captured or voided, as it must be, for whoever authorized. Anything else in time is unexpected. */
export async function awaitSettlement(
  api: ApiClient,
  { paymentRequestId, expected }: Readonly<{ paymentRequestId: string; expected: 'captured' | 'voided' }>,
  { payerApp, ref }: Authorizer,
): Promise<void> {
  const call = get('/v1/settlements/{paymentRequestId}', { path: { paymentRequestId } });
  const startedMs = performance.now();
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, lookEveryMsMax)) {
    const answer = await api.look(call);
    const { data } = answer;
    if (data !== null) {
      if (data.payerApp !== payerApp || (ref !== null && data.payer.ref !== ref)) throw contradicts(call, data);
      if (data.status === expected) return;
      // What is paid after cancelling must not be kept, and what is paid in time must not be lost.
      if (data.status === 'captured' || data.status === 'voided') throw contradicts(call, data);
    } else if (answer.status !== 404) throw unexpected(call, answer);
    if (performance.now() - startedMs > settlementWaitMsMax) throw unexpected(call, answer);
    await api.pause(pauseMs);
  }
}
