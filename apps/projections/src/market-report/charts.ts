import { type Html, markup } from './markup.js';

/** A line of a chart: a value for each place on the axis, null where there is none. */
export type Line = Readonly<{ name: string; values: readonly (number | null)[] }>;
/** A stretch of values with a name, behind the lines. */
export type Band = Readonly<{ name: string; from: number; to: number }>;
export type LineChart = Readonly<{
  title: string;
  /** What stands below the axis; as many as each line has values. */
  places: readonly string[];
  lines: readonly Line[];
  max: number;
  bands?: readonly Band[];
}>;

const [width, height] = [720, 240];
const [left, right, top, bottom] = [56, 28, 12, 28];
const [innerWidth, innerHeight] = [width - left - right, height - top - bottom];
/** Lines that are told apart by colour and dashes. */
const linesMax = 6;
const gridLines = 4;
/** Places that are named below the axis. */
const namedPlacesMax = 8;

const round = (value: number): string => value.toFixed(1);

/** Lines over time, with their names below; a place without a value breaks its line. */
export function lineChart({ title, places, lines, max, bands = [] }: LineChart): Html {
  const x = (index: number): number =>
    left + (places.length < 2 ? innerWidth / 2 : (index * innerWidth) / (places.length - 1));
  const y = (value: number): number => top + innerHeight * (1 - Math.min(value, max) / max);
  const step = Math.max(1, Math.ceil(places.length / namedPlacesMax));
  const grid = Array.from({ length: gridLines + 1 }, (_, index) => (max * index) / gridLines);
  const shown = lines.slice(0, linesMax);
  return markup`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
${bands.map(
  (
    { name, from, to },
    index,
  ) => markup`<rect class="band-${index}" x="${left}" y="${round(y(to))}" width="${innerWidth}" height="${round(y(from) - y(to))}"/>
<text class="band-name" x="${width - right - 4}" y="${round(y(to) + 12)}">${name}</text>`,
)}
${grid.map((value) => markup`<line class="grid" x1="${left}" x2="${width - right}" y1="${round(y(value))}" y2="${round(y(value))}"/><text class="axis-y" x="${left - 6}" y="${round(y(value) + 4)}">${tick(value)}</text>`)}
${places.map((place, index) => (index % step === 0 ? markup`<text class="axis-x" x="${round(x(index))}" y="${height - 8}">${place}</text>` : null))}
${shown.map(({ values }, index) => markup`<path class="line line-${index}" d="${pathOf(values, x, y)}"/>${values.map((value, at) => (value === null ? null : markup`<circle class="dot-${index}" cx="${round(x(at))}" cy="${round(y(value))}" r="3"/>`))}`)}
</svg>
<ul class="legend">${shown.map(({ name }, index) => markup`<li><svg viewBox="0 0 24 8" aria-hidden="true"><path class="line line-${index}" d="M0 4H24"/></svg>${name}</li>`)}</ul></figure>`;
}

const tick = (value: number): string => (value >= 10 ? value.toFixed(0) : String(Number(value.toFixed(2))));

function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isBroken = true;
  return values
    .map((value, index) => {
      if (value === null) {
        isBroken = true;
        return '';
      }
      const move = isBroken ? 'M' : 'L';
      isBroken = false;
      return `${move}${round(x(index))} ${round(y(value))}`;
    })
    .join('');
}

/** A value with the ends of its interval; a value that is exact has none. */
export type Estimate = Readonly<{ label: string; value: number; low: number | null; high: number | null }>;
export type IntervalChart = Readonly<{
  title: string;
  estimates: readonly Estimate[];
  /** What the axis holds besides the values; 0 without it. */
  axis?: readonly number[];
}>;

const [labelWidth, rowHeight, axisRight] = [290, 26, 40];
/** Names of values on the axis that lie nearer to each other than this would be printed over each other. */
const axisNamesApart = 48;

/** Values with their intervals, one below the other; nothing lies on the upright line. */
export function intervalChart({ title, estimates, axis = [0] }: IntervalChart): Html | null {
  if (estimates.length === 0) return null;
  const ends = [...axis, ...estimates.flatMap(({ value, low, high }) => [low ?? value, high ?? value])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const span = most - least || 1;
  const place = (value: number): number =>
    labelWidth + 20 + ((value - least) / span) * (width - labelWidth - 20 - axisRight);
  const x = (value: number): string => round(place(value));
  const tall = estimates.length * rowHeight + 30;
  const named = [0, least, most, ...axis].filter(
    (value, index, all) =>
      value >= least && all.slice(0, index).every((other) => Math.abs(place(other) - place(value)) > axisNamesApart),
  );
  const none = least <= 0 && most >= 0 ? 0 : least;
  return markup`<figure><figcaption>${title}</figcaption>
<svg viewBox="0 0 ${width} ${tall}" role="img" aria-label="${title}">
<line class="nothing" x1="${x(none)}" x2="${x(none)}" y1="4" y2="${tall - 22}"/>
${estimates.map(({ label, value, low, high }, index) => {
  const y = index * rowHeight + 18;
  return markup`<text class="label" x="0" y="${y + 4}">${label}</text>${low === null || high === null ? null : markup`<line class="interval" x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}"/>`}<circle class="dot-0" cx="${x(value)}" cy="${y}" r="4"/>`;
})}
${named.map((value) => markup`<text class="axis-x" x="${x(value)}" y="${tall - 6}">${axisName(value, span)}</text>`)}
</svg></figure>`;
}

/** As many digits as tell the ends of the axis apart. */
const axisName = (value: number, span: number): string => value.toFixed(span > 20 ? 0 : span > 0.1 ? 2 : 4);
