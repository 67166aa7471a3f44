import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const derive = promisify(scrypt) as (password: string, salt: Buffer, bytes: number) => Promise<Buffer>;
const [saltBytes, hashBytes] = [16, 32];

/** Credentials that were found right and need not be derived again, at most. */
const rememberedMax = 1_024;

/** Someone who may call: members of `$admins` may do everything. */
export type User = Readonly<{ name: string; groups: readonly string[] }>;
type KnownUser = User & Readonly<{ scrypt: string }>;

/** The files for TLS or users are not what they should be; the message says what is wrong. */
export class SecurityError extends Error {
  override readonly name = 'SecurityError';
}

/** A password as the file of users keeps it: salt and derived key, never the password. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  return `${salt.toString('hex')}:${(await derive(password, salt, hashBytes)).toString('hex')}`;
}

/** The people and services that may call, from a file. */
export class Users {
  readonly #users: ReadonlyMap<string, KnownUser>;
  readonly #remembered = new Map<string, User>();

  /** Reads `[{ "name", "groups", "scrypt" }]`; rejects with `SecurityError`. */
  static async load(file: string): Promise<Users> {
    const text = await readFile(file, 'utf8').catch(() => fail(file, 'cannot be read'));
    return new Users(parsedUsers(file, text));
  }

  private constructor(users: readonly KnownUser[]) {
    this.#users = new Map(users.map((user) => [user.name, user]));
  }

  /** Who a header of basic credentials belongs to; nobody when it is wrong. */
  async userOf(header: string): Promise<User | undefined> {
    const digest = createHash('sha256').update(header).digest('base64');
    const remembered = this.#remembered.get(digest);
    if (remembered !== undefined) return remembered;
    const [, encoded = ''] = /^basic (.+)$/i.exec(header) ?? [];
    const [, name = '', password = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
    const user = this.#users.get(name);
    const isRight = await matches(password, user?.scrypt ?? nobodysPassword);
    if (user === undefined || !isRight) return undefined;
    if (this.#remembered.size >= rememberedMax) this.#remembered.clear();
    this.#remembered.set(digest, user);
    return user;
  }
}

// An unknown name takes as long as a wrong password, so that names cannot be guessed by time.
const nobodysPassword = `${'00'.repeat(saltBytes)}:${'00'.repeat(hashBytes)}`;

async function matches(password: string, stored: string): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split(':');
  const derived = await derive(password, Buffer.from(salt, 'hex'), hashBytes);
  const expected = Buffer.from(hash, 'hex');
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function parsedUsers(file: string, text: string): readonly KnownUser[] {
  let users: unknown;
  try {
    users = JSON.parse(text);
  } catch {
    return fail(file, 'is not JSON');
  }
  if (!Array.isArray(users) || !users.every(isUser)) {
    return fail(file, 'must hold [{ "name": …, "groups": […], "scrypt": "salt:hash" }]');
  }
  return users;
}

const isUser = (user: unknown): user is KnownUser => {
  const { name, groups, scrypt: hash } = (user ?? {}) as Partial<Record<keyof KnownUser, unknown>>;
  return (
    typeof name === 'string' &&
    Array.isArray(groups) &&
    groups.every((group) => typeof group === 'string') &&
    typeof hash === 'string' &&
    /^[0-9a-f]{32}:[0-9a-f]{64}$/.test(hash)
  );
};

function fail(file: string, fault: string): never {
  throw new SecurityError(`${file} ${fault}`);
}
