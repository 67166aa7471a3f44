import {
  closeInterconnection,
  hasRole,
  institutions,
  interconnectionIdOf,
  type InterconnectionParties,
  interconnections,
  openInterconnection,
} from '@hutong/domain';
import { command, commandTable } from '../handling/command.js';
import type { Ledger } from '../handling/ledger.js';
import { instantOf } from '../http/request-fields.js';
import { mayPay } from '../payments/meeting.js';
import { InterconnectionChangedAnswer } from './interconnections.answers.js';
import { interconnectionProblems } from './interconnections.problems.js';
import {
  CloseInterconnectionRequest,
  InterconnectionAddress,
  OpenInterconnectionRequest,
} from './interconnections.requests.js';

export const interconnectionCommands = commandTable({
  OpenInterconnection: command({
    summary:
      'Lets one institution’s app pay another’s codes, links or in-app entries from a moment on, over a clearing house or on one institution’s books.',
    path: 'interconnections',
    request: OpenInterconnectionRequest,
    scope: 'interconnections:open',
    stream: interconnections,
    idOf: interconnectionIdOf,
    gather: partiesOf,
    decide: (times, state, { request, gathered: parties }) =>
      openInterconnection(times, state, { ...request, validFrom: instantOf(request.validFrom), parties }),
    problems: interconnectionProblems,
    about: (_request, id) => `interconnection ${id}`,
    location: (id) => `/v1/interconnections/${id}`,
    answer: InterconnectionChangedAnswer,
    answerOf: ({ id, state }) => ({ interconnectionId: id, status: state.status }),
  }),

  CloseInterconnection: command({
    summary: 'Ends the interconnection at a moment; payments that passed before keep what they recorded.',
    path: 'interconnections/:interconnectionId/closure',
    address: InterconnectionAddress,
    request: CloseInterconnectionRequest,
    scope: 'interconnections:close',
    stream: interconnections,
    idOf: ({ interconnectionId }) => interconnectionId,
    decide: (times, state, { request: { validTo, source, certainty } }) =>
      closeInterconnection(times, state, { validTo: instantOf(validTo), source, certainty }),
    problems: interconnectionProblems,
    about: (_request, id) => `interconnection ${id}`,
    answer: InterconnectionChangedAnswer,
    answerOf: ({ id, state }) => ({ interconnectionId: id, status: state.status }),
  }),
});

async function partiesOf(
  { payerApp, codeIssuer, clearingHouse }: OpenInterconnectionRequest,
  _id: string,
  ledger: Ledger,
): Promise<InterconnectionParties> {
  const [app, issuer, house] = await Promise.all([
    ledger.load(institutions, payerApp),
    ledger.load(institutions, codeIssuer),
    clearingHouse === null ? null : ledger.load(institutions, clearingHouse),
  ]);
  return {
    payerAppKnown: mayPay(app.state),
    codeIssuerKnown: hasRole(issuer.state, 'codeIssuer'),
    clearingHouseKnown: house === null || hasRole(house.state, 'clearingHouse'),
  };
}
