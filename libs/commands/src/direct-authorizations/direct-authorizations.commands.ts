import { directPaying } from '@hutong/domain';
import { commandTable } from '../handling/command.js';
import { authorizationCommands } from '../payments/authorization-commands.js';

/** Inside the platform's app there is nothing to scan or open first: authorizing is reaching. */
const { authorize, decline, stateIdentity } = authorizationCommands(
  { rules: directPaying, path: 'direct-authorizations' },
  { reachedBy: 'appOpened' },
);

export const directAuthorizationCommands = commandTable({
  AuthorizeDirectPayment: authorize,
  DeclineDirectPayment: decline,
  StateDirectPayerIdentity: stateIdentity,
});
