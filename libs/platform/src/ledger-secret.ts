import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { RecentMap } from '@hutong/domain/kernel';
import type { Chance } from './chance.js';

/** Nest token of the `LedgerSecret`. */
export const LEDGER_SECRET = Symbol('LEDGER_SECRET');

const secretBytes = 32;
/** Characters of base64url that hold 128 bits: as many as nobody can guess, and short in what is stored. */
const keyedCharacters = 22;

/** Persons whose reference is remembered, at least; at most twice as many. */
const rememberedRefsMin = 8_192;

/** How a party names a person: an openid belongs to one appid, which is its scope. */
export type PersonName = Readonly<{ scheme: 'account' | 'openid' | 'phone'; scope: string; value: string }>;

/** Whose printed code it is: a merchant's, for the payments over one channel of a platform. */
export type MerchantCodeOwner = Readonly<{
  platform: string;
  channelId: string;
  merchantId: string;
  subMerchantId: string | null;
}>;

/** What only the holder of the ledger's secret can make, the same for ever. Nothing that it makes tells of the secret. */
export class LedgerSecret {
  // Bytes would be made into a key for every hash, which takes five times as long as the hash.
  readonly #key: KeyObject;
  /** By how a person is named: whoever orders pays, too, and every command asks for a reference several times. */
  readonly #refs = new RecentMap<string>(rememberedRefsMin);

  /** `key`: 32 random bytes. */
  constructor(key: Uint8Array) {
    if (key.length !== secretBytes) throw new Error(`A ledger's secret is ${secretBytes} bytes, not ${key.length}`);
    this.#key = createSecretKey(key);
  }

  /** By what events name a person. */
  refOf({ scheme, scope, value }: PersonName): string {
    const name = JSON.stringify([scheme, scope, value]);
    const known = this.#refs.get(name);
    if (known !== undefined) return known;
    const ref = this.#keyed('person', name);
    this.#refs.set(name, ref);
    return ref;
  }

  /** Hash of a phone number, which cannot be found by trying all numbers. */
  hashOfPhone(phone: string): string {
    return this.#keyed('phone', phone);
  }

  /** What nobody can guess in the code or link of a payment request. */
  nonceOf(paymentRequestId: string): string {
    return this.#keyed('nonce', paymentRequestId);
  }

  /** What nobody can guess in the code that a merchant had printed for one channel of a platform. */
  nonceOfMerchant({ platform, channelId, merchantId, subMerchantId }: MerchantCodeOwner): string {
    return this.#keyed('merchant', JSON.stringify([platform, channelId, merchantId, subMerchantId]));
  }

  /** Hash of a code that a payer shows, which cannot be found by trying all numbers. */
  hashOfCustomerCode(code: string): string {
    return this.#keyed('customerCode', code);
  }

  /** Hash of what a command asked, in canonical JSON. */
  hashOfBody(canonicalJson: string): string {
    return this.#keyed('body', canonicalJson);
  }

  /** What the log keeps to notice another secret: an HMAC of its id, in hexadecimal. */
  checkOf(logId: string): string {
    return this.#hmac('ledger', logId).digest('hex');
  }

  /** Whether the log's check was made with this secret. */
  fits({ logId, secretCheck }: Readonly<{ logId: string; secretCheck: string }>): boolean {
    const own = Buffer.from(this.checkOf(logId));
    const other = Buffer.from(secretCheck);
    return own.length === other.length && timingSafeEqual(own, other);
  }

  #keyed(purpose: string, text: string): string {
    return this.#hmac(purpose, text).digest('base64url').slice(0, keyedCharacters);
  }

  #hmac(purpose: string, text: string) {
    return createHmac('sha256', this.#key).update(`${purpose}\n${text}`);
  }
}

/** The file of a ledger's secret holds something else: whoever starts the process can mend it. */
export class LedgerSecretError extends Error {
  override readonly name = 'LedgerSecretError';

  constructor(file: string) {
    super(`${file} does not hold a ledger's secret, 64 hexadecimal digits.`);
  }
}

/** Reads the secret of a ledger from its file, 64 hexadecimal digits. Undefined when there is no such file; rejects with `LedgerSecretError` when it holds anything else. */
export async function readLedgerSecret(file: string): Promise<LedgerSecret | undefined> {
  const text = await readFile(file, 'utf8').catch(unless('ENOENT'));
  if (text === undefined) return undefined;
  const digits = text.trim();
  if (!/^[0-9a-f]{64}$/.test(digits)) throw new LedgerSecretError(file);
  return new LedgerSecret(Buffer.from(digits, 'hex'));
}

/** Makes the secret of a new ledger, in a file for its owner only. Of several who do so at once all get the same. */
export async function makeLedgerSecret(file: string, chance: Chance): Promise<LedgerSecret> {
  await mkdir(dirname(file), { recursive: true });
  const text = Buffer.from(chance.bytes(secretBytes)).toString('hex');
  // The file has its name only once it is whole: nobody reads half a secret, also not after a crash.
  const unnamed = `${file}.${chance.newId()}`;
  try {
    await writeFile(unnamed, `${text}\n`, { flag: 'wx', mode: 0o600, flush: true });
    await link(unnamed, file).catch(unless('EEXIST'));
  } finally {
    await rm(unnamed, { force: true });
  }
  const secret = await readLedgerSecret(file);
  if (!secret) throw new Error(`${file} was removed as soon as it was made`);
  return secret;
}

/** Takes one failure for an answer, and passes on every other. */
const unless =
  (code: string) =>
  (error: unknown): undefined => {
    if (!(error instanceof Error && 'code' in error && error.code === code)) throw error;
  };
