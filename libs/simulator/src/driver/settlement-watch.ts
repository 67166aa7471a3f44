import { type ApiClient, type Call, isSuccess, refOf, textOf, unexpected } from './api-client.js';

/** Longest real time from an authorization to its capture or voiding, and between two looks. */
const settlementWaitMsMax = 20_000;
const lookEveryMsMax = 200;

/** Who authorized: with which app, and by what the ledger names them, where that is known. */
export type Authorizer = Readonly<{ payerApp: string; ref: string | null }>;

/** Looks until the authorized payment is captured or voided, for whoever authorized. Anything else in time is unexpected. */
export async function awaitSettlement(
  api: ApiClient,
  call: Call,
  { payerApp, ref }: Authorizer,
): Promise<'captured' | 'voided'> {
  const startedMs = performance.now();
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, lookEveryMsMax)) {
    const answer = await api.look(call);
    if (isSuccess(answer)) {
      const status = textOf(call, answer, 'status');
      if (textOf(call, answer, 'payerApp') !== payerApp) throw unexpected(call, answer);
      if (ref !== null && refOf(call, answer, 'payer') !== ref) throw unexpected(call, answer);
      if (status === 'captured' || status === 'voided') return status;
    } else if (answer.status !== 404) throw unexpected(call, answer);
    if (performance.now() - startedMs > settlementWaitMsMax) throw unexpected(call, answer);
    await api.pause(pauseMs);
  }
}
