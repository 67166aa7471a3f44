import type { ReadStore } from '@hutong/read-store';
import { answerAuthorizations, type AuthorizationsQuestion } from '../authorizations/authorizations.query.js';
import { answerOrders, type OrdersQuestion } from '../orders/orders.query.js';
import {
  answerPayment,
  answerPayments,
  type PaymentQuestion,
  type PaymentsQuestion,
} from '../payments/payments.query.js';
import { answerRollouts, type RolloutsQuestion } from '../rollouts/rollouts.query.js';
import { answerSetAside, type SetAsideQuestion } from '../set-aside/set-aside.query.js';
import type { AnswerBasis, Answered, AnswerRefusal } from './snapshot.js';

/** Everything that can be asked of the read side. */
export type Question =
  AuthorizationsQuestion | OrdersQuestion | RolloutsQuestion | PaymentsQuestion | PaymentQuestion | SetAsideQuestion;

/** What the reading thread gives back: the JSON text of an answer, ready to be sent, or why there is none. */
export type Reply =
  | Readonly<{ outcome: 'answered'; body: Uint8Array }>
  | Readonly<{ outcome: 'refused'; refusal: AnswerRefusal }>
  /** The read store is of no use; the reason names it. */
  | Readonly<{ outcome: 'unusable'; reason: string }>;

/** Answers one question from one snapshot. */
export function answer(store: ReadStore, question: Question): Promise<Answered<AnswerBasis>> {
  switch (question.about) {
    case 'payments':
      return answerPayments(store, question);
    case 'orders':
      return answerOrders(store, question);
    case 'authorizations':
      return answerAuthorizations(store, question);
    case 'rollouts':
      return answerRollouts(store, question);
    case 'payment':
      return answerPayment(store, question);
    case 'set-aside':
      return answerSetAside(store, question);
  }
}
