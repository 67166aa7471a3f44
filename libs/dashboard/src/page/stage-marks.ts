/** When a stage was opened. */
export type StageStart = Readonly<{ stageId: string; atMs: number }>;

/** One mark on the time axis, for one stage or for neighbours whose labels have no room of their own. */
export type StageMark = Readonly<{ label: string; xPx: number; labelXPx: number; lane: number }>;

/** Lines of labels above the plot. */
export const lanesMax = 2;

/** A generous width of one letter of a label; the real one depends on the reader's font. */
const letterPx = 7.5;

/** Labels that never overlap: each in the first lane with room, inside the width; without room it joins the one before. */
export function placeMarks(
  places: readonly Readonly<{ stageId: string; xPx: number }>[],
  widthPx: number,
): readonly StageMark[] {
  const marks: StageMark[] = [];
  const laneEndsPx: number[] = Array.from({ length: lanesMax }, () => 0);
  for (const { stageId, xPx } of places.toSorted((a, b) => a.xPx - b.xPx)) {
    const mark = markOf(stageId, xPx, widthPx);
    const lane = laneEndsPx.findIndex((endPx) => endPx <= mark.labelXPx);
    const last = marks.at(-1);
    if (lane >= 0) marks.push({ ...mark, lane });
    else if (last !== undefined) {
      const joined = markOf(`${last.label.split(' … ')[0]} … ${stageId}`, last.xPx, widthPx);
      marks.splice(-1, 1, { ...joined, lane: last.lane });
    }
    const placed = marks.at(-1);
    if (placed !== undefined) laneEndsPx[placed.lane] = placed.labelXPx + labelWidthPx(placed.label);
  }
  return marks;
}

const markOf = (label: string, xPx: number, widthPx: number): StageMark => ({
  label,
  xPx,
  labelXPx: Math.max(0, Math.min(xPx, widthPx - labelWidthPx(label))),
  lane: 0,
});

const labelWidthPx = (label: string): number => label.length * letterPx + 12;
