import { element, nameElement } from './element.js';
import { formatMoney } from './money.js';
import { swatch } from './paint.js';
import { figureTable } from './table.js';
import { formatBucket, zoneName } from './time.js';
import { type VolumeChartInput, rowAt, volumeChart } from './volume-chart.js';

/** The chart of volume with its legend of figures and its data table; arrow keys or the pointer choose a bucket. */
export function volumePanel(chart: HTMLElement, legend: HTMLElement, table: HTMLElement) {
  let shown: VolumeChartInput | null = null;
  // Counted from the latest bucket, so that the choice "latest" follows the time.
  let bucketsBack = 0;

  const draw = () => {
    if (shown === null) return;
    const { rows } = shown.table;
    bucketsBack = Math.min(bucketsBack, rows.length - 1);
    const selected = rows.length - 1 - bucketsBack;
    chart.replaceChildren(volumeChart(shown, chart.clientWidth, selected));
    legend.replaceChildren(legendOf(shown, selected));
    describe(chart, shown, selected);
  };
  const choose = (back: number) => {
    if (back === bucketsBack || shown === null) return;
    bucketsBack = Math.min(Math.max(0, back), shown.table.rows.length - 1);
    draw();
  };
  chart.addEventListener('pointermove', ({ clientX }) => {
    if (shown === null) return;
    const { left, width } = chart.getBoundingClientRect();
    choose(shown.table.rows.length - 1 - rowAt(shown.table, clientX - left, width));
  });
  chart.addEventListener('pointerleave', () => choose(0));
  chart.addEventListener('keydown', (event) => {
    const buckets = shown?.table.rows.length ?? 1;
    const back = { ArrowLeft: bucketsBack + 1, ArrowRight: bucketsBack - 1, Home: buckets - 1, End: 0 }[event.key];
    if (back === undefined) return;
    event.preventDefault();
    choose(back);
  });
  new ResizeObserver(draw).observe(chart);

  return (input: VolumeChartInput) => {
    shown = input;
    table.replaceChildren(dataTable(input));
    draw();
  };
}

function describe(chart: HTMLElement, { table, currency }: VolumeChartInput, selected: number): void {
  const row = table.rows[selected];
  if (row === undefined) return;
  const total = formatMoney({ minorUnits: row.total.toString(), currency });
  chart.setAttribute('aria-valuemin', '1');
  chart.setAttribute('aria-valuemax', String(table.rows.length));
  chart.setAttribute('aria-valuenow', String(selected + 1));
  chart.setAttribute('aria-valuetext', `${formatBucket(row.startMs, table.bucket)}: ${total}`);
}

function legendOf({ table, currency, directory }: VolumeChartInput, selected: number): HTMLElement {
  const row = table.rows[selected];
  const amount = (minorUnits: bigint) => formatMoney({ minorUnits: minorUnits.toString(), currency });
  const total = [...table.totalByChannel.values()].reduce((sum, value) => sum + value, 0n);
  return figureTable({
    caption: 'Captured value per channel',
    head: [
      'Channel',
      row === undefined ? '' : formatBucket(row.startMs, table.bucket),
      `${table.rows.length} ${table.bucket}s shown`,
    ],
    // From top to bottom as the bars are stacked.
    rows: table.channelIds
      .toReversed()
      .map((channelId) => [
        element(
          'span',
          {},
          swatch(directory.paintOfChannel(channelId)),
          nameElement(directory.nameOfChannel(channelId)),
        ),
        amount(row?.byChannel.get(channelId) ?? 0n),
        amount(table.totalByChannel.get(channelId) ?? 0n),
      ]),
    foot: ['All channels', amount(row?.total ?? 0n), amount(total)],
  });
}

function dataTable({ table, currency, directory }: VolumeChartInput): HTMLElement {
  const amount = (minorUnits: bigint) => formatMoney({ minorUnits: minorUnits.toString(), currency });
  return figureTable({
    caption: `Captured value per ${table.bucket} and channel, ${zoneName}`,
    head: [
      table.bucket === 'hour' ? 'Hour' : 'Natural day',
      ...table.channelIds.map((channelId) => nameElement(directory.nameOfChannel(channelId))),
      'All channels',
    ],
    rows: table.rows.toReversed().map(({ startMs, byChannel, total }) => {
      const amounts = table.channelIds.map((channelId) => amount(byChannel.get(channelId) ?? 0n));
      return [formatBucket(startMs, table.bucket)].concat(amounts, amount(total));
    }),
  });
}
