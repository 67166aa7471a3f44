import { parties, type Party, roundedFraction, shareMeasures, type ShareMeasure } from '@hutong/market';

/** A party's part of what one platform's payments come to, and its share. */
export type Share = Readonly<{ platform: string; party: string; amount: string; share: string | null }>;

/** Shares that `/v1/figures` publishes: on each platform, of one measure, among parties of one kind. */
export type PublishedShares = Readonly<{ measure: ShareMeasure; of: Party }>;

/** Every kind of party by every measure. */
export const everyPublished: readonly PublishedShares[] = parties.flatMap((of) =>
  shareMeasures.map((measure) => ({ measure, of })),
);

export const pathOf = ({ measure, of }: PublishedShares): string =>
  `figures?measures=${measure}&by=platform,${of}&shareOf=${of}`;

/** Shares as the answer of `pathOf` has them. */
export function sharesIn(answer: unknown, { measure, of }: PublishedShares): readonly Share[] {
  const { rows } = answer as Readonly<{ rows: readonly Readonly<Record<string, string | null>>[] }>;
  return inOrder(
    rows.map((row) => ({
      platform: row['platform'] ?? '',
      party: row[of] ?? '',
      amount: row[measure] ?? '',
      share: row[`${measure}Share`] ?? null,
    })),
  );
}

const columnOf: Readonly<Record<Party, string>> = {
  wallet: 'wallet',
  codeIssuer: 'code_issuer',
  accountInstitution: 'account_institution',
  walletGroup: 'coalesce(wallet_controller, wallet)',
  codeIssuerGroup: 'coalesce(code_issuer_controller, code_issuer)',
};
const taken = `movement = 'captured'`;
const given = `movement in ('refunded', 'revoked')`;
const partOf: Readonly<Record<ShareMeasure, Readonly<{ part: string; where: string }>>> = {
  value: { part: 'amount', where: taken },
  count: { part: '1', where: taken },
  net: { part: `case when ${taken} then amount else -amount end`, where: `(${taken} or ${given})` },
};

/** The parts as SQL that DuckDB and ClickHouse both understand: platform, party, amount. */
export function partsSql({ measure, of }: PublishedShares, source: string): string {
  const { part, where } = partOf[measure];
  return `select coalesce(platform, ''), coalesce(${columnOf[of]}, ''), sum(${part} * weight) from ${source}
    where ${where} and basis <> 'reported' and origin = 'own' and currency = 'CNY' group by 1, 2`;
}

/** The shares of parts, by exact division. */
export function sharesOf(parts: readonly (readonly string[])[]): readonly Share[] {
  const markets = Map.groupBy(parts, ([platform]) => platform);
  return inOrder(
    parts.map(([platform = '', party = '', amount = '']) => {
      const whole = (markets.get(platform) ?? []).reduce((sum, [, , other]) => sum + BigInt(other ?? 0), 0n);
      return { platform, party, amount, share: roundedFraction(BigInt(amount), whole) };
    }),
  );
}

const inOrder = (shares: readonly Share[]): readonly Share[] =>
  shares.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
