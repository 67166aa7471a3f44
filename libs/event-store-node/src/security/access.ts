import { type Metadata, status } from '@grpc/grpc-js';
import type { RecordReader } from '../store/record-reader.js';
import { Refusal, refusals } from '../refusal.js';
import type { User, Users } from './users.js';

/** What someone wants to do with a stream, by the names the access control list has for it. */
export type Action = '$r' | '$w' | '$d';

/** Decides whether a caller may do what it wants, by the `$acl` in the metadata of streams. */
export class Access {
  readonly #users: Users;
  readonly #reader: RecordReader;

  constructor(users: Users, reader: RecordReader) {
    this.#users = users;
    this.#reader = reader;
  }

  /** Who calls; undefined for a caller without credentials. Rejects with a `Refusal` when they are wrong. */
  async caller(metadata: Metadata): Promise<User | undefined> {
    const [header] = metadata.get('authorization');
    if (header === undefined) return undefined;
    const user = await this.#users.userOf(String(header));
    if (user === undefined) throw new Refusal(status.UNAUTHENTICATED, 'The credentials are not known');
    return user;
  }

  /** Throws a `Refusal` when the stream's list does not name the caller. */
  check(user: User | undefined, stream: string, action: Action): void {
    if (!this.may(user, stream, action)) throw refusals.accessDenied();
  }

  may(user: User | undefined, stream: string, action: Action): boolean {
    if (user?.groups.includes(admins) === true) return true;
    const isMetadata = stream.startsWith('$$');
    const owner = isMetadata ? stream.slice(2) : stream;
    const allowed = this.#listOf(owner)?.[isMetadata ? metadataActions[action] : action];
    const names = allowed === undefined ? [owner.startsWith('$') ? admins : everyone] : [allowed].flat();
    return names.some(
      (name) => name === everyone || name === user?.name || user?.groups.some((group) => group === name) === true,
    );
  }

  /** Throws a `Refusal` when the caller is no administrator. */
  checkAdmin(user: User | undefined): void {
    if (user?.groups.includes(admins) !== true && user?.groups.includes(operators) !== true)
      throw refusals.accessDenied();
  }

  #listOf(stream: string): Readonly<Record<string, unknown>> | undefined {
    const metadataStream = `$$${stream}`;
    const { gone, last } = this.#reader.visibilityOf(metadataStream);
    const row = gone === undefined ? this.#reader.rowAt(metadataStream, last) : undefined;
    if (row === undefined) return undefined;
    try {
      return (JSON.parse(String(row[5])) as { $acl?: Readonly<Record<string, unknown>> } | null)?.$acl;
    } catch {
      return undefined;
    }
  }
}

const everyone = '$all';
const admins = '$admins';
const operators = '$ops';
const metadataActions = { $r: '$mr', $w: '$mw', $d: '$mw' } as const;
