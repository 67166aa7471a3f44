import { type Payment, questions } from './api.js';
import { element, nameElement } from './element.js';
import { formatMoney } from './money.js';
import type { Directory } from './names.js';
import { swatch } from './paint.js';
import { formatMoment } from './time.js';

/** The latest payments; a row keeps its element while it is shown, so that focus stays where the reader put it. */
export function paymentRows(body: HTMLElement): (payments: readonly Payment[], directory: Directory) => void {
  let known = new Map<string, Readonly<{ row: HTMLElement; drawnFrom: string }>>();
  return (payments, directory) => {
    const isFirst = known.size === 0;
    const next = new Map<string, Readonly<{ row: HTMLElement; drawnFrom: string }>>();
    for (const payment of payments) {
      const drawnFrom = JSON.stringify([payment, directory.nameOfChannel(payment.channelId)]);
      const before = known.get(payment.paymentRequestId);
      const row = before?.row ?? element('tr', isFirst ? {} : { class: 'new' });
      if (before?.drawnFrom !== drawnFrom) row.replaceChildren(...cellsOf(payment, directory));
      next.set(payment.paymentRequestId, { row, drawnFrom });
    }
    known = next;
    arrange(
      body,
      [...next.values()].map(({ row }) => row),
    );
  };
}

/** Puts the rows in order and moves only those that are out of place: moving the focused row would lose the focus. */
function arrange(body: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const gone of [...body.children].filter((child) => !rows.includes(child as HTMLElement))) gone.remove();
  for (const [index, row] of rows.entries()) {
    if (body.children[index] !== row) body.insertBefore(row, body.children[index] ?? null);
  }
}

function cellsOf(payment: Payment, directory: Directory): readonly HTMLElement[] {
  const { paymentRequestId, orderIds, channelId, presentation, buyer, payer, amount, status, requestedAt } = payment;
  // A wallet knows the buyer by another name than the platform does: two references need not be two people.
  const isFriendPay = payer !== null && presentation === 'link';
  const [orderId = '', ...others] = orderIds;
  const order = element('a', { href: questions.payment(paymentRequestId).address }, orderId);
  return [
    cell('Requested', element('time', { datetime: requestedAt }, formatMoment(Date.parse(requestedAt)))),
    cell('Order', order, others.length === 0 ? '' : ` and ${others.length} more`),
    cell('Channel', swatch(directory.paintOfChannel(channelId)), nameElement(directory.nameOfChannel(channelId))),
    cell('Buyer', buyer.ref),
    cell(
      'Payer',
      ...(isFriendPay ? [payer.ref, ' ', element('span', { class: 'badge' }, 'friend pay')] : [payer?.ref ?? '–']),
    ),
    element('td', { class: 'number', 'data-name': 'Amount' }, formatMoney(amount)),
    cell('Status', element('span', { class: `status ${phaseOf(status)}` }, status)),
  ];
}

const cell = (name: string, ...children: readonly (Node | string)[]): HTMLElement =>
  element('td', { 'data-name': name }, ...children);

/** How far a payment is: still under way, carried out, or ended without money. */
function phaseOf(status: string): 'under-way' | 'done' | 'ended' {
  if (['captured', 'partiallyRefunded', 'refunded'].includes(status)) return 'done';
  return ['voided', 'declined', 'closed', 'expired', 'revoked'].includes(status) ? 'ended' : 'under-way';
}
