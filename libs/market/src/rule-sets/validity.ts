import type { RuleSetVersion } from './rule-set.js';

/** A period in milliseconds of UTC: from, inclusive, to, exclusive; open where there is none. */
export type Period = Readonly<{ fromMs?: number; toMs?: number }>;

/** Whether a version was in force in all of a period, in a part of it, or came after or before it. */
export type Validity = 'inForce' | 'partly' | 'notYet' | 'noLonger';

/** The same as people read it. */
export const validityWords: Readonly<Record<Validity, string>> = {
  inForce: 'in force',
  partly: 'in force in a part of the period',
  notYet: 'not yet in force',
  noLonger: 'no longer in force',
};

/** Days begin at midnight in Shanghai, where most of the rules come from. */
export const dayBeginsMs = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);

export function validityIn({ validFrom, validTo }: RuleSetVersion, { fromMs, toMs }: Period): Validity {
  const [begins, ends] = [dayBeginsMs(validFrom), validTo === null ? Infinity : dayBeginsMs(validTo)];
  const [from, to] = [fromMs ?? -Infinity, toMs ?? Infinity];
  if (to <= begins) return 'notYet';
  if (from >= ends) return 'noLonger';
  return from >= begins && to <= ends ? 'inForce' : 'partly';
}

/** Of each rule set the version that stood at the end of a period: the last that had begun by then, or the first of all. */
export function versionsAt(versions: readonly RuleSetVersion[], { toMs }: Period): readonly RuleSetVersion[] {
  return [...Map.groupBy(versions, ({ ruleSet }) => ruleSet).values()].flatMap((ofOne) => {
    const ordered = ofOne.toSorted((one, other) => dayBeginsMs(one.validFrom) - dayBeginsMs(other.validFrom));
    const begun = ordered.filter(({ validFrom }) => toMs === undefined || dayBeginsMs(validFrom) < toMs);
    return begun.at(-1) ?? ordered[0] ?? [];
  });
}
