import { describe, expect, it } from 'vitest';
import { lanesMax, placeMarks } from './stage-marks.js';

const stage = (stageId: string, xPx: number) => ({ stageId, xPx });

describe('The marks of stages on the time axis', () => {
  it('stand in one line while there is room', () => {
    expect(placeMarks([stage('a', 0), stage('b', 100)], 600).map(({ label, lane }) => [label, lane])).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('use the second line where two are close', () => {
    expect(placeMarks([stage('incumbent', 0), stage('pilot-1', 20)], 600).map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('join where no line has room, and name the first and the last', () => {
    const marks = placeMarks(
      ['pilot-1', 'pilot-5', 'pilot-20', 'tail'].map((id, index) => stage(id, index)),
      600,
    );
    expect(marks.map(({ label }) => label)).toEqual(['pilot-1', 'pilot-5 … tail']);
    expect(marks).toHaveLength(lanesMax);
  });

  it('never run past the right edge', () => {
    const [mark] = placeMarks([stage('pilot-100', 595)], 600);
    expect(mark?.labelXPx).toBeLessThan(530);
    expect(mark?.xPx).toBe(595);
  });
});
