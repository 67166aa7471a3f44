import { instantToJson, instant } from '@hutong/domain/kernel';
import { describe, expect, it } from 'vitest';
import { firstDaysOf, lifeWithin, windowsAround } from './windows.js';

const day = (number: number) => instantToJson(instant(Date.UTC(2023, 9, number)));
const at = (text: string) => instantToJson(instant(Date.parse(text)));

describe('Windows around the opening of a stage', () => {
  const life = { openedAt: day(10), endedAt: null };

  it('are as long as was asked for where as much is told', () => {
    expect(windowsAround(life, { windowDays: 3, told: day(13) })).toEqual({
      after: { from: day(10), to: day(13) },
      before: { from: day(7), to: day(10) },
    });
  });

  it('are both shorter where the stage ended before, and where less is told', () => {
    const short = { after: { from: day(10), to: day(12) }, before: { from: day(8), to: day(10) } };
    expect(windowsAround(life, { windowDays: 3, told: day(12) })).toEqual(short);
    expect(windowsAround({ ...life, endedAt: day(12) }, { windowDays: 3, told: day(30) })).toEqual(short);
  });

  it('are none while nothing is told of the time after', () => {
    expect(windowsAround(life, { windowDays: 3, told: day(10) })).toBeNull();
    expect(windowsAround(life, { windowDays: 3, told: at('2023-10-10T00:00:00.001Z') })?.after.to).toBe(
      '2023-10-10T00:00:00.001Z',
    );
    expect(windowsAround({ ...life, endedAt: day(10) }, { windowDays: 3, told: day(30) })).toBeNull();
  });
});

describe("A stage's life in a period", () => {
  const life = { openedAt: day(10), endedAt: day(20) };

  it('begins and ends with the later and the earlier of both', () => {
    expect(lifeWithin(life, { told: day(30) })).toEqual({ from: day(10), to: day(20) });
    expect(lifeWithin(life, { from: day(12), to: day(15), told: day(30) })).toEqual({ from: day(12), to: day(15) });
    expect(lifeWithin(life, { from: day(1), to: day(25), told: day(30) })).toEqual({ from: day(10), to: day(20) });
  });

  it('ends behind the last moment that is told', () => {
    expect(lifeWithin(life, { told: day(12) })?.to).toBe('2023-10-12T00:00:00.001Z');
  });

  it('is none where they do not meet', () => {
    expect(lifeWithin(life, { from: day(20), told: day(30) })).toBeNull();
    expect(lifeWithin(life, { to: day(10), told: day(30) })).toBeNull();
    expect(lifeWithin(life, { told: day(9) })).toBeNull();
  });
});

describe('The first days of a stage', () => {
  const market = { measures: ['value'], by: [], filters: {}, zone: 'Asia/Shanghai' } as const;
  const firstTen = (ends: object) => firstDaysOf({ openedAt: day(10) }, { ...market, ...ends }, 10);

  it('end so many days after its opening, or with the market', () => {
    expect(firstTen({})).toEqual({ ...market, to: day(20) });
    expect(firstTen({ from: day(12), to: day(30) })).toEqual({ ...market, from: day(12), to: day(20) });
    expect(firstTen({ to: day(15) })).toEqual({ ...market, to: day(15) });
  });

  it('are none of a market that begins later', () => {
    expect(firstTen({ from: day(20) })).toBeNull();
    expect(firstTen({ from: at('2023-10-19T23:59:59.999Z') })?.to).toBe(day(20));
  });
});
