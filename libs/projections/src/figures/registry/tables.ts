import {
  type Columns,
  interconnectionColumns,
  movementColumns,
  offerColumns,
  paymentColumns,
  refusalColumns,
  stageColumns,
} from '@hutong/facts';

export type TableName = 'payments' | 'movements' | 'offers' | 'refusals' | 'interconnections' | 'stages';

/** What figures need to know of a table of facts. */
export type FigureTable = Readonly<{
  name: string;
  columns: Columns;
  /** The column of business time by which a period is taken. */
  period: string;
}>;

/** The tables that figures are computed from. */
export const figureTables: Readonly<Record<TableName, FigureTable>> = {
  payments: { name: 'payments.v1', columns: paymentColumns, period: 'requestedAt' },
  movements: { name: 'movements.v1', columns: movementColumns, period: 'occurredAt' },
  offers: { name: 'offers.v1', columns: offerColumns, period: 'placedAt' },
  refusals: { name: 'refusals.v1', columns: refusalColumns, period: 'occurredAt' },
  interconnections: { name: 'interconnections.v1', columns: interconnectionColumns, period: 'validFrom' },
  stages: { name: 'stages.v1', columns: stageColumns, period: 'openedAt' },
};
