import { addMs } from '@hutong/domain';
import { idempotencyKey } from '../plan/idempotency-key.js';
import type { OrderStep } from '../plan/order-draw.js';
import { type Call, isLineTaken, unexpected } from './api-client.js';
import { happenings } from './happenings.js';
import { commandOf } from './step-command.js';
import type { Surroundings } from './surroundings.js';
import type { Activity } from './timetable.js';

/** Until whoever paid names another account, or the refund is given up. */
const abnormalForMs = 3_600_000;

/** A refund that is asked for some time after its payment, and what comes of it. */
export function refundLater(
  activity: Activity,
  { paymentRequestId, payerApp }: Readonly<{ paymentRequestId: string; payerApp: string }>,
  { step, surroundings: { api, tally } }: Readonly<{ step: OrderStep; surroundings: Surroundings }>,
): void {
  const { refund } = step.shopper;
  if (refund === null) return;
  const { afterMs, amount, reason, byLine, abnormal } = refund;
  const [{ platform, orderNumber, merchant, lines }, ...others] = step.orders;
  const ofOrder = byLine || others.length > 0 ? { orderId: `${platform}.${orderNumber}` } : {};
  const ofLine = byLine ? { lineId: lines[0]?.lineId } : {};
  const refundId = `R-${orderNumber}`;
  const body = { refundId, amount, ...ofOrder, ...ofLine, requestedBy: merchant.merchantId, reason };
  const path = `/v1/settlements/${paymentRequestId}/refunds`;
  const funding = { kind: 'balance', institution: payerApp, class: null };
  activity.later(addMs(step.at, afterMs), (then) =>
    tally.attempt(async () => {
      if (abnormal === null) await api.accepted(commandOf(step, { path, purpose: 'refund', body }));
      const isInVain = abnormal !== null && (await askInVain({ paymentRequestId, refundId }, body));
      tally.refunds += 1;
      tally.happened(happenings.refundAsked);
      if (byLine) tally.happened(happenings.refundByLine);
      if (!isInVain) return;
      await then.until(addMs(step.at, afterMs + abnormalForMs));
      const [what, end, told] =
        abnormal === 'redirected'
          ? ([happenings.refundRedirected, 'redirection', { funding }] as const)
          : ([happenings.refundGivenUp, 'closure', { reason: 'nobody named another account' }] as const);
      await api.accepted(commandOf(step, { path: `${path}/${refundId}/${end}`, purpose: end, body: told }));
      tally.happened(what);
    }),
  );

  /**
   * In one request: the provider says at once that it does not go, before the ledger stands in for it. False where the ledger was
   * faster, in a process of its own, and the refund has gone already.
   */
  async function askInVain(
    refundOf: Readonly<{ paymentRequestId: string; refundId: string }>,
    asked: object,
  ): Promise<boolean> {
    const lines = [
      { command: 'RequestRefund', body: { ...asked, paymentRequestId } },
      { command: 'ReportRefundAbnormal', body: { ...refundOf, reason: 'the account is closed' } },
    ].map(
      (line) => `${JSON.stringify({ ...line, key: idempotencyKey(`${step.keySeed}/${line.command}`, step.at) })}\n`,
    );
    const call: Call = { method: 'POST', path: '/v1/commands', body: lines.join('') };
    const answer = await api.accepted(call);
    const answers: readonly unknown[] = Array.isArray(answer.body) ? answer.body : [];
    const [isAsked, isReported] = answers.map(isLineTaken);
    if (isAsked && isGone(answers[1])) return false;
    if (!isAsked || !isReported) throw unexpected(call, answer);
    tally.happened(happenings.refundAbnormal);
    return true;
  }
}

/** Whether a line was refused because the refund is not on its way any more. */
const isGone = (line: unknown): boolean =>
  (line as Readonly<{ problem?: Readonly<{ type: string }> }> | undefined)?.problem?.type ===
  '/problems/refund-not-there';
