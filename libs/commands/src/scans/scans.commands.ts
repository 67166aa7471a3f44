import { scanning } from '@hutong/domain';
import { commandTable } from '../handling/command.js';
import { authorizationCommands, reachCommand } from '../payments/authorization-commands.js';
import { scanCustomerCode } from './customer-codes.commands.js';
import { ScanCodeRequest } from './scans.requests.js';

const scans = { rules: scanning, path: 'scans' };
const { authorize, decline, stateIdentity } = authorizationCommands(scans, { reachedBy: null });

export const scanCommands = commandTable({
  ScanCode: reachCommand(scans, {
    name: 'scan',
    summary: 'A payer’s app scans the code from a saved image or through its camera.',
    request: ScanCodeRequest,
    comesAsForm: true,
    field: 'code',
    presentedIn: ({ code: text, paymentRequestId }) => ({ text, paymentRequestId }),
    captureOf: ({ capture }) => capture,
  }),
  ScanCustomerCode: scanCustomerCode,
  AuthorizeScan: authorize,
  DeclineScan: decline,
  StateScanPayerIdentity: stateIdentity,
});
