import type { RecordRows, RowAnswer, RowCommand } from '@hutong/commands';
import { askCommands, linesPerRequestMax } from '@hutong/platform/process';

/** Records rows in a ledger that runs at `url`, by `POST /v1/commands`. */
export const recordRowsAt = (url: URL): RecordRows =>
  async function* (rows) {
    let batch: RowCommand[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < linesPerRequestMax) continue;
      yield* await record(url, batch);
      batch = [];
    }
    if (batch.length > 0) yield* await record(url, batch);
  };

async function record(url: URL, rows: readonly RowCommand[]): Promise<readonly RowAnswer[]> {
  const lines = rows.map(({ command, key, body }) => ({ command, key, body }));
  const answers = await askCommands(url, lines, 'wechat-bill');
  return answers.flatMap(({ line, status, refusal }): readonly RowAnswer[] => {
    const row = rows[line - 1]?.row;
    if (row === undefined) return [];
    if (refusal !== null) return [{ row, outcome: 'refused', reason: refusal }];
    return [{ row, outcome: status === 201 ? 'recorded' : 'known' }];
  });
}
