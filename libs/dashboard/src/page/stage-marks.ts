/** When a stage was opened. */
export type StageStart = Readonly<{ stageId: string; atMs: number }>;

/** One mark on the time axis, for one stage or for several that lie too close to be told apart. */
export type StageMark = Readonly<{ label: string; xPx: number }>;

const markDistancePxMin = 96;

/** Marks from left to right, at least `markDistancePxMin` apart; a mark for several names the first and the last. */
export function clusterMarks(places: readonly Readonly<{ stageId: string; xPx: number }>[]): readonly StageMark[] {
  const clusters: { stageIds: string[]; xPx: number }[] = [];
  for (const { stageId, xPx } of places.toSorted((a, b) => a.xPx - b.xPx)) {
    const last = clusters.at(-1);
    if (last !== undefined && xPx - last.xPx < markDistancePxMin) last.stageIds.push(stageId);
    else clusters.push({ stageIds: [stageId], xPx });
  }
  return clusters.map(({ stageIds, xPx }) => ({
    label: stageIds.length === 1 ? `${stageIds[0]}` : `${stageIds[0]} … ${stageIds.at(-1)}`,
    xPx,
  }));
}
