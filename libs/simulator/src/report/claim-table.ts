import { grouped } from './figures.js';
import { textTable } from './text-table.js';

/** `GET /v1/claims/C1` and so on, as far as the report reads it. */
export type ClaimTold = Readonly<{
  claim: Readonly<{ id: string }>;
  sureness: Readonly<{ level: string; finding?: string | null; observations: string }>;
}>;

/** How sure the answer to each claim is, and whether a difference shows. */
export const claimTable = (claims: readonly ClaimTold[]): readonly string[] =>
  textTable(
    ['claim', 'how sure', 'what shows', 'observations'],
    claims.map(({ claim: { id }, sureness: { level, finding, observations } }) => [
      id,
      level,
      finding ?? '-',
      grouped(observations),
    ]),
    3,
  );
