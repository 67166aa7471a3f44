import type { SqlFormat } from './sql.requests.js';

/** What a process of one statement is told, once. */
export type SqlOrder =
  | Readonly<{ kind: 'snapshot'; factsStore: string; file: string }>
  | Readonly<{
      kind: 'answer';
      file: string;
      position: bigint;
      sql: string;
      format: SqlFormat;
      rowsMax: number;
      /** For what does not fit into memory. */
      directory: string;
    }>;

/** What it tells: that it has begun, and how it ended. */
export type SqlMessage = Readonly<{ outcome: 'begun' }> | SqlOutcome;

/** How it ended; `refused`: the statement is at fault, `tooWide`: it asks for too much. */
export type SqlOutcome =
  | Readonly<{ outcome: 'snapshot'; position: bigint }>
  | Readonly<{ outcome: 'answered'; body: Uint8Array; mediaType: string }>
  | Readonly<{ outcome: 'refused' | 'tooWide' | 'unusable'; reason: string }>;
