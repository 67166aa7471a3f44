import { type InstitutionRole } from '@hutong/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { institutionCommands } from '../institutions/institutions.commands.js';
import { LedgerInMemory } from '../ledger-in-memory.js';
import { interconnectionCommands } from './interconnections.commands.js';

const { OpenInterconnection, CloseInterconnection } = interconnectionCommands;
const attested = { source: 'Announcement', certainty: 'published' } as const;
const interconnectionId = 'quickpass.tenpay.barcode.dynamicCode.debitCard';
const opening = {
  payerApp: 'quickpass',
  codeIssuer: 'tenpay',
  field: 'barcode',
  presentation: 'dynamicCode',
  fundingKind: 'debitCard',
  clearingHouse: 'unionpay',
  validFrom: '2023-10-01T00:00:00.000+08:00',
  ...attested,
} as const;

describe('An interconnection', () => {
  let ledger: LedgerInMemory;
  beforeEach(async () => {
    ledger = new LedgerInMemory();
    const register = (institutionId: string, role: InstitutionRole) =>
      ledger.done(institutionCommands.RegisterInstitution, {
        institutionId,
        names: { zh: institutionId, en: institutionId },
        roles: [role],
      });
    await register('quickpass', 'wallet');
    await register('icbc', 'accountInstitution');
    await register('tenpay', 'codeIssuer');
    await register('unionpay', 'clearingHouse');
  });
  const opened = () => ledger.log.readPage(0n, { types: ['InterconnectionOpened'] }).events;

  it('is opened and closed between registered institutions, under an id that says what it is', async () => {
    expect(await ledger.done(OpenInterconnection, opening)).toEqual({ interconnectionId, status: 'open' });
    expect(opened()).toMatchObject([
      {
        stream: `interconnection-${interconnectionId}`,
        data: { clearingHouse: 'unionpay', validFrom: '2023-09-30T16:00:00.000Z', ...attested },
      },
    ]);
    const closing = { interconnectionId, validTo: '2023-10-18T00:00:00.000Z', ...attested };
    expect(await ledger.done(CloseInterconnection, closing)).toEqual({ interconnectionId, status: 'closed' });
  });

  it.each([{ payerApp: 'icbc' }, { clearingHouse: null }])('is opened too with %j', async (changes) => {
    expect(await ledger.ask(OpenInterconnection, { ...opening, ...changes })).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    ['payerAppUnknown', { payerApp: 'tenpay' }],
    ['payerAppUnknown', { payerApp: 'nobody' }],
    ['codeIssuerUnknown', { codeIssuer: 'quickpass' }],
    ['clearingHouseUnknown', { clearingHouse: 'tenpay' }],
    ['clearingHouseUnknown', { clearingHouse: 'nobody' }],
  ])('is between institutions of fitting roles only: %s, %j', async (refusal, changes) => {
    expect(await ledger.ask(OpenInterconnection, { ...opening, ...changes })).toMatchObject({ refusal });
    expect(opened()).toEqual([]);
  });
});
