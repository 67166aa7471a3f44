import type { DuckDBConnection } from '@duckdb/node-api';

/** A stage that opens a channel on a platform to half of the buyers, two months after the generated year began. */
export const drawnStage = { platform: 'taobao', stage: 'drawn', channel: 'channel-0' } as const;
const openedMs = Date.parse('2024-03-01T00:00:00.000Z');

/** Sets of offers that no log has: pages in that stage where the buyer is inside, and where not. */
const setInside = 1_000_000;
const setOutside = setInside + 1;

/** Expressions for the numbers of the stage's names. */
export type DrawnStageNames = Readonly<Record<'platform' | 'stage' | 'codeIssuer' | 'reason', string>>;

/** The set of offers that an order's page had: whoever has an even number is inside. */
export const offeredInDraw = (
  otherwise: string,
  { platform }: Readonly<{ platform: string }>,
  names: DrawnStageNames,
) =>
  `case when requested_at >= ${openedMs} and (${platform}) = ${names.platform} then ${setInside} + h3 % 2 else ${otherwise} end`;

/** Adds the stage, and what its pages offered: whoever is outside is refused for that alone. */
export async function openDrawnStage(connection: DuckDBConnection, names: DrawnStageNames): Promise<void> {
  const channel = `(select number from names where text = '${drawnStage.channel}')`;
  await connection.run(`insert into stages_v1_rows select 1, 0, ${openedMs}, 10000000, ${names.platform}, ${names.stage},
    ${channel}, ${names.stage}, 5000, ${openedMs}, null`);
  const page = (set: number, isInside: boolean, reasons: string) =>
    `(${set}, ${channel}, ${names.codeIssuer}, ${names.stage}, ${isInside}, 1, false, false, ${reasons})`;
  await connection.run(
    `insert into offers_v1_offered values ${page(setInside, true, '[]')}, ${page(setOutside, false, `[${names.reason}]`)}`,
  );
}
