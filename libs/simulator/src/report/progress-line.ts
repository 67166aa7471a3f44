import { grouped } from './figures.js';
import { displayWidth } from './text-table.js';

const columnsMax = 80;
const barColumns = 30;

/** One line of progress, at most 80 columns: a bar, the count, and what is going on, such as the stage. */
export function progressLine(done: number, total: number, what = ''): string {
  const share = total > 0 ? Math.min(Math.max(done / total, 0), 1) : 1;
  const full = Math.floor(share * barColumns);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(barColumns - full)}]`;
  const percentDone = `${Math.floor(share * 100)} %`.padStart(5);
  return cut(`${bar} ${percentDone}  ${grouped(done)}/${grouped(total)} orders  ${what}`.trimEnd());
}

function cut(text: string): string {
  let line = '';
  for (const character of text) {
    if (displayWidth(line) + displayWidth(character) > columnsMax) break;
    line += character;
  }
  return line;
}
