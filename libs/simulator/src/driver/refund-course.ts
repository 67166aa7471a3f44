import { addMs } from '@hutong/domain';
import type { OrderStep } from '../plan/order-draw.js';
import { contradicts } from './api-client.js';
import { isLineTaken, lines, post, problemOf } from './call.js';
import { happenings } from './happenings.js';
import { keyOf } from './step-key.js';
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
  const [{ platform, orderNumber, merchant, lines: orderLines }, ...others] = step.orders;
  const ofOrder = byLine || others.length > 0 ? { orderId: `${platform}.${orderNumber}` } : {};
  const [orderLine] = orderLines;
  const ofLine = byLine && orderLine ? { lineId: orderLine.lineId } : {};
  const refundId = `R-${orderNumber}`;
  const body = { refundId, amount, ...ofOrder, ...ofLine, requestedBy: merchant.merchantId, reason };
  const path = { paymentRequestId };
  const funding = { kind: 'balance', institution: payerApp, class: null } as const;
  activity.later(addMs(step.at, afterMs), (then) =>
    tally.attempt(async () => {
      const asking = post('/v1/settlements/{paymentRequestId}/refunds', keyOf(step, 'refund'), {
        params: { path },
        body,
      });
      if (abnormal === null) await api.accepted(asking);
      const isInVain = abnormal !== null && (await askInVain({ paymentRequestId, refundId }, body));
      tally.refunds += 1;
      tally.happened(happenings.refundAsked);
      if (byLine) tally.happened(happenings.refundByLine);
      if (!isInVain) return;
      await then.until(addMs(step.at, afterMs + abnormalForMs));
      const params = { path: { ...path, refundId } };
      if (abnormal === 'redirected') {
        const redirection = '/v1/settlements/{paymentRequestId}/refunds/{refundId}/redirection';
        await api.accepted(post(redirection, keyOf(step, 'redirection'), { params, body: { funding } }));
        tally.happened(happenings.refundRedirected);
      } else {
        const closure = '/v1/settlements/{paymentRequestId}/refunds/{refundId}/closure';
        const given = { reason: 'nobody named another account' };
        await api.accepted(post(closure, keyOf(step, 'closure'), { params, body: given }));
        tally.happened(happenings.refundGivenUp);
      }
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
    const call = lines(
      [
        { command: 'RequestRefund', body: { ...asked, paymentRequestId } },
        { command: 'ReportRefundAbnormal', body: { ...refundOf, reason: 'the account is closed' } },
      ].map((line) => ({ ...line, key: keyOf(step, line.command) })),
    );
    const answers = await api.accepted(call);
    const [asking, reporting] = answers;
    if (asking === undefined || reporting === undefined || !isLineTaken(asking)) throw contradicts(call, answers);
    // The refund is not on its way any more.
    if (problemOf(reporting) === '/problems/refund-not-there') return false;
    if (!isLineTaken(reporting)) throw contradicts(call, answers);
    tally.happened(happenings.refundAbnormal);
    return true;
  }
}
