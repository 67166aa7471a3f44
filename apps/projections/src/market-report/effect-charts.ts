import { type Estimate, intervalChart } from './charts.js';
import { type Html, markup } from './markup.js';
import { numberIn, type Row, type Table } from './report-answers.js';
import { spelled } from './words.js';

/** What opening a stage changed: differences of shares and of completion, and of the time to pay, with their intervals. */
export function effectCharts({ rows }: Pick<Table, 'rows'>, of: string): Html | null {
  const told = rows.flatMap((row): (Estimate & Readonly<{ measure: string }>)[] => {
    const value = numberIn(row, 'difference');
    const [low, high] = [numberIn(row, 'differenceLow'), numberIn(row, 'differenceHigh')];
    return value === null ? [] : [{ measure: String(row['measure']), label: labelOf(row), value, low, high }];
  });
  if (told.length === 0) return null;
  const isTime = ({ measure }: (typeof told)[number]) => measure === 'timeToPay';
  return markup`${intervalChart({ title: `Differences of shares and completion, ${of}`, estimates: told.filter((one) => !isTime(one)) })}${intervalChart({ title: `Difference of the median time to pay in milliseconds, ${of}`, estimates: told.filter(isTime) })}`;
}

const labelOf = (row: Row): string => `${spelled(String(row['measure']))}: ${spelled(String(row['comparison']))}`;
