import type { Kysely, Transaction } from 'kysely';
import type { ReadStore, ReadTables } from './read-store.js';

type Reader = Kysely<ReadTables> | Transaction<ReadTables>;

/** `payments` of `payments.v4`: what the versions of one projection have in common. */
export const baseNameOf = (name: string): string => name.replace(/\.v\d+$/, '');

/** The version that questions are answered from, by base name. */
export async function servingVersions(database: Reader): Promise<ReadonlyMap<string, string>> {
  const rows = await database.selectFrom('serving').selectAll().execute();
  return new Map(rows.map(({ base, projection }) => [base, projection]));
}

/** The version that questions about a projection are answered from; undefined when none is built. */
export const servingVersionOf = async (database: Reader, base: string): Promise<string | undefined> =>
  (await database.selectFrom('serving').select('projection').where('base', '=', base).executeTakeFirst())?.projection;

/** A version by its name, and whether the store had it before. */
export type KnownVersion = Readonly<{ name: string; isNew: boolean }>;

/**
 * Chooses what is served of each projection for the first time: what was there before, so that a new version is built beside it, else
 * the newest. A version that nobody feeds any more is left as well.
 */
export async function chooseServing(tx: Transaction<ReadTables>, fed: readonly KnownVersion[]): Promise<void> {
  for (const [base, projection] of servedAnew(fed, await servingVersions(tx))) {
    await tx
      .insertInto('serving')
      .values({ base, projection })
      .onConflict((conflict) => conflict.column('base').doUpdateSet({ projection }))
      .execute();
  }
}

/** What is to be served from now on, by base name, where nothing that is fed is. */
export function servedAnew(
  fed: readonly KnownVersion[],
  serving: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const [base, versions] of Map.groupBy(fed, ({ name }) => baseNameOf(name))) {
    if (versions.some(({ name }) => name === serving.get(base))) continue;
    const built = versions.filter(({ isNew }) => !isNew);
    const newest = newestOf(built.length > 0 ? built : versions);
    if (newest !== undefined) chosen.set(base, newest.name);
  }
  return chosen;
}

/** The version with the highest number. */
export const newestOf = <Version extends Readonly<{ name: string }>>(
  versions: readonly Version[],
): Version | undefined => versions.toSorted((one, other) => versionOf(other.name) - versionOf(one.name))[0];

const versionOf = (name: string): number => Number(/\.v(\d+)$/.exec(name)?.[1] ?? 0);

/** Why a version cannot be served; the positions where it is behind. */
export type SwitchRefusal = Readonly<
  { reason: 'projectionUnknown' } | { reason: 'projectionBehind'; position: bigint; serving: bigint }
>;

/**
 * From now on questions are answered from this version; those that began before end with the other. Refused while it is behind the one
 * that serves. Nothing else changes: both are fed on, and switching back is the same.
 */
export const switchServing = (store: ReadStore, name: string): Promise<SwitchRefusal | null> =>
  store.database.transaction().execute(async (tx) => {
    const checkpoints = await tx.selectFrom('checkpoints').select(['projection', 'position']).execute();
    const positions = new Map(checkpoints.map(({ projection, position }) => [projection, position]));
    const position = positions.get(name);
    if (position === undefined) return { reason: 'projectionUnknown' };
    const serving = positions.get((await servingVersionOf(tx, baseNameOf(name))) ?? name) ?? position;
    if (position < serving) return { reason: 'projectionBehind', position, serving };
    await tx.updateTable('serving').set({ projection: name }).where('base', '=', baseNameOf(name)).execute();
    return null;
  });
