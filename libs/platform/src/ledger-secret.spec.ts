import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { LedgerSecret } from './ledger-secret.js';

const secret = new LedgerSecret(Buffer.alloc(32, 7));
const other = new LedgerSecret(Buffer.alloc(32, 8));
const lan = { scheme: 'openid', scope: 'wx8888888888888888', value: 'oUpF8uMuAJO' } as const;

describe('The secret of a ledger', () => {
  it.each([0, 31, 33])('is 32 bytes, not %i', (bytes) => {
    expect(() => new LedgerSecret(Buffer.alloc(bytes))).toThrow(`A ledger's secret is 32 bytes, not ${bytes}`);
  });

  it('makes the same of the same for ever, so that what is stored stays what it is', () => {
    expect(secret.refOf(lan)).toBe('-QqVg1FuuksAuiE9G7V_8u');
    expect(new LedgerSecret(Buffer.alloc(32, 7)).refOf({ ...lan })).toBe(secret.refOf(lan));
  });

  it('makes another reference of another scheme, scope or value, also where they run together the same', () => {
    const names = [
      lan,
      { ...lan, scheme: 'account' },
      { ...lan, scope: `${lan.scope}o`, value: lan.value.slice(1) },
      { ...lan, value: '13800000001' },
      { scheme: 'phone', scope: lan.scope, value: '13800000001' },
    ] as const;
    expect(new Set(names.map((name) => secret.refOf(name))).size).toBe(names.length);
  });

  it('makes another thing of one text for every purpose, and with every secret', () => {
    const made = [secret, other].flatMap((one) => [one.hashOfPhone('1'), one.nonceOf('1'), one.hashOfBody('1')]);
    expect(new Set(made).size).toBe(6);
    for (const text of made) expect(text).toMatch(/^[A-Za-z0-9_-]{22}$/);
  });

  it('fits the log whose check was made with it, and no other', () => {
    const logId = 'log-1';
    const secretCheck = secret.checkOf(logId);
    expect(secret.fits({ logId, secretCheck })).toBe(true);
    expect(other.fits({ logId, secretCheck })).toBe(false);
    expect(secret.fits({ logId: 'log-2', secretCheck })).toBe(false);
    expect(secret.fits({ logId, secretCheck: secretCheck.slice(1) })).toBe(false);
  });

  it('is shown by nothing that prints it', () => {
    const shown = [JSON.stringify(secret), inspect(secret, { showHidden: true })].join();
    expect(shown).not.toMatch(/7, ?7|0707|07 07/);
  });
});
