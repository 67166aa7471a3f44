import { svgElement } from './element.js';
import { formatAxisMoney } from './money.js';
import type { Directory } from './names.js';
import { paintLayers } from './paint.js';
import { niceTicks, toPixels } from './scale.js';
import { type StageStart, placeMarks } from './stage-marks.js';
import { bucketLengthMs, formatHour, formatShortDay, zoneName } from './time.js';
import type { VolumeRow, VolumeTable } from './volumes.js';

export type VolumeChartInput = Readonly<{
  table: VolumeTable;
  currency: string;
  directory: Directory;
  stageStarts: readonly StageStart[];
}>;

const heightPx = 356;
const marginPx = { top: 68, right: 20, bottom: 50, left: 76 };
const plotHeightPx = heightPx - marginPx.top - marginPx.bottom;
const barWidthPxMax = 56;
const labelWidthPx = 52;
const laneHeightPx = 16;
const ticksMax = 5;

/** Where the plot lies and what its full height stands for. */
type Plot = Readonly<{ widthPx: number; slotPx: number; ticks: readonly bigint[]; top: bigint }>;

/** Stacked bars of captured value per bucket and channel; `selected` is the row that is pointed at. */
export function volumeChart(input: VolumeChartInput, widthPx: number, selected: number): SVGSVGElement {
  const { table } = input;
  const ticks = niceTicks(table.rowMax, ticksMax);
  const plot: Plot = { widthPx, slotPx: slotPxOf(table, widthPx), ticks, top: ticks.at(-1) ?? 0n };
  const size = { width: widthPx, height: heightPx };
  const bars = table.rows.map((row, index) => bar(input, plot, { row, index, isSelected: index === selected }));
  return svgElement(
    'svg',
    { class: 'chart', ...size, 'aria-hidden': 'true' },
    ...grid(input, plot),
    ...bars,
    ...bucketLabels(table, plot),
    ...stageMarks(input, plot),
  );
}

/** Which row lies under a horizontal place of the chart, in pixels from its left edge. */
export function rowAt(table: VolumeTable, xPx: number, widthPx: number): number {
  const row = Math.floor((xPx - marginPx.left) / slotPxOf(table, widthPx));
  return Math.min(table.rows.length - 1, Math.max(0, row));
}

const slotPxOf = ({ rows }: VolumeTable, widthPx: number): number =>
  Math.max(1, widthPx - marginPx.left - marginPx.right) / rows.length;

const yOf = (value: bigint, { top }: Plot): number => marginPx.top + plotHeightPx - toPixels(value, top, plotHeightPx);

function grid({ table, currency }: VolumeChartInput, plot: Plot): readonly SVGElement[] {
  const right = plot.widthPx - marginPx.right;
  const lines = plot.ticks.flatMap((tick) => {
    const y = yOf(tick, plot);
    const label = { class: 'tick', x: marginPx.left - 8, y, dy: '0.32em', 'text-anchor': 'end' };
    return [
      svgElement('line', { class: 'grid', x1: marginPx.left, x2: right, y1: y, y2: y }),
      svgElement('text', label, formatAxisMoney(tick, currency)),
    ];
  });
  const below = { class: 'axis', x: right, y: heightPx - 6, 'text-anchor': 'end' };
  return [
    ...lines,
    svgElement('text', { class: 'axis', x: 0, y: 14 }, `Captured value per ${table.bucket}, ${currency}`),
    svgElement('text', below, `${table.bucket === 'hour' ? 'Start of the hour' : 'Natural day'}, ${zoneName}`),
  ];
}

function bar(
  { table, directory }: VolumeChartInput,
  plot: Plot,
  { row, index, isSelected }: Readonly<{ row: VolumeRow; index: number; isSelected: boolean }>,
): SVGElement {
  const left = marginPx.left + index * plot.slotPx;
  const width = Math.min(barWidthPxMax, plot.slotPx * 0.8);
  const slot = { class: 'slot', x: left, y: marginPx.top, width: plot.slotPx, height: plotHeightPx };
  const group = svgElement('g', { class: isSelected ? 'bar selected' : 'bar' }, svgElement('rect', slot));
  let below = 0n;
  for (const channelId of table.channelIds) {
    const value = row.byChannel.get(channelId) ?? 0n;
    const height = toPixels(value, plot.top, plotHeightPx);
    const place = { x: left + (plot.slotPx - width) / 2, y: yOf(below + value, plot), width, height };
    const layers = paintLayers(directory.paintOfChannel(channelId));
    if (value > 0n) group.append(...layers.map((name) => svgElement('rect', { class: name, ...place })));
    below += value;
  }
  return group;
}

function bucketLabels({ rows, bucket }: VolumeTable, { slotPx }: Plot): readonly SVGElement[] {
  const every = Math.max(1, Math.ceil(labelWidthPx / slotPx));
  const y = heightPx - marginPx.bottom + 18;
  // Counted from the latest row, so that the newest bucket always has its label.
  return rows.flatMap(({ startMs }, index) => {
    if ((rows.length - 1 - index) % every !== 0) return [];
    const label = { class: 'tick', x: marginPx.left + (index + 0.5) * slotPx, y, 'text-anchor': 'middle' };
    const isMidnight = formatHour(startMs) === '00:00';
    return [svgElement('text', label, bucket === 'day' || isMidnight ? formatShortDay(startMs) : formatHour(startMs))];
  });
}

function stageMarks({ table, stageStarts }: VolumeChartInput, { slotPx, widthPx }: Plot): readonly SVGElement[] {
  const firstMs = table.rows[0]?.startMs ?? 0;
  const places = stageStarts
    .map(({ stageId, atMs }) => ({ stageId, slots: (atMs - firstMs) / bucketLengthMs[table.bucket] }))
    .filter(({ slots }) => slots >= 0 && slots <= table.rows.length)
    .map(({ stageId, slots }) => ({ stageId, xPx: marginPx.left + slots * slotPx }));
  const marks = placeMarks(places, widthPx);
  // All lines first: a label must not be crossed by the line of a neighbour.
  return [
    ...places.map(({ xPx }) =>
      svgElement('line', { class: 'stage', x1: xPx, x2: xPx, y1: baselinePx(0) - 8, y2: heightPx - marginPx.bottom }),
    ),
    ...marks.map(({ label, labelXPx, lane }) =>
      svgElement('text', { class: 'stage', x: labelXPx + 4, y: baselinePx(lane) }, label),
    ),
  ];
}

const baselinePx = (lane: number): number => marginPx.top - 24 + lane * laneHeightPx;
