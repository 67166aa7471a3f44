/** A condition on the beginning of a text, and whether it must hold. */
export type LeadingCondition = Readonly<{ body: string; isWanted: boolean }>;

/**
 * Takes `^(?!…)` and `^(?=…)` off the beginning of a pattern, where looking ahead needs no going back: this is how clients leave
 * out events of the system. Nothing is taken off when the rest has alternatives, since they would not be under the condition.
 */
export function leadingConditionsOf(pattern: string): { conditions: readonly LeadingCondition[]; rest: string } {
  const conditions: LeadingCondition[] = [];
  let rest = pattern.startsWith('^') ? pattern.slice(1) : '';
  while (rest.startsWith('(?!') || rest.startsWith('(?=')) {
    const body = rest.slice(3);
    const { end } = groupOf(body);
    conditions.push({ body: body.slice(0, end), isWanted: rest.startsWith('(?=') });
    rest = body.slice(end + 1);
  }
  return groupOf(rest).hasAlternatives ? { conditions: [], rest: pattern } : { conditions, rest };
}

const token = /\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^]/gsu;

/** Where the group ends whose inside this text begins with, and whether it chooses between alternatives. */
function groupOf(inside: string): { end: number; hasAlternatives: boolean } {
  let depth = 0;
  let hasAlternatives = false;
  for (const { 0: part, index } of inside.matchAll(token)) {
    if (part === ')' && depth === 0) return { end: index, hasAlternatives };
    if (part === '(') depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) hasAlternatives = true;
  }
  return { end: inside.length, hasAlternatives };
}
