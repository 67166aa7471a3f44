import { RE2JS } from 're2js';
import { filterPatternCharactersMax, filterPatternInstructionsMax } from '../limits.js';
import { PatternError, re2PatternOf } from './dotnet-pattern.js';
import { leadingConditionsOf } from './leading-conditions.js';

/** Whether a text is wanted, in time that grows with its length and no faster. */
export type TextTest = (text: string) => boolean;

/** The test that a client's regular expression means, which is in .NET's language; throws a `PatternError`. */
export function linearTestOf(pattern: string): TextTest {
  if (pattern.length > filterPatternCharactersMax) {
    throw new PatternError(`it has more than ${filterPatternCharactersMax} characters`);
  }
  return plainTestOf(pattern) ?? conditionalTestOf(pattern);
}

// What most filters are: anchored texts and single characters, at most one choice between such, then perhaps `.*`. Nothing in
// them can be matched in two ways, so the engine of JavaScript, which is the fastest, has nothing to try again.
const atoms = String.raw`(?:[\w \-:,@/]|\\[^\w\s]|\[\^?(?:[\w :,@/.$-]|\\[^\w\s])+\])*`;
const choice = String.raw`\((?:\?:)?${atoms}(?:\|${atoms})*\)`;
const branch = String.raw`\^(?:${atoms}|${choice})(?:\.\*|\$)?`;
const plain = new RegExp(String.raw`^${branch}(?:\|${branch})*$`);

function plainTestOf(pattern: string): TextTest | undefined {
  if (!plain.test(pattern)) return undefined;
  try {
    const expression = new RegExp(pattern);
    return (text) => expression.test(text);
  } catch {
    throw new PatternError('it cannot be understood');
  }
}

// A condition that stands before everything else is a question of its own about the same text.
function conditionalTestOf(pattern: string): TextTest {
  const { conditions, rest } = leadingConditionsOf(pattern);
  if (conditions.length === 0) return re2TestOf(pattern);
  const tests = conditions.map(({ body, isWanted }) => ({ test: re2TestOf(`^(?:${body})`), isWanted }));
  const restTest = re2TestOf(`^(?:${rest})`);
  return (text) => tests.every(({ test, isWanted }) => test(text) === isWanted) && restTest(text);
}

function re2TestOf(pattern: string): TextTest {
  const translated = re2PatternOf(pattern);
  let expression: RE2JS;
  try {
    expression = RE2JS.compile(translated);
  } catch (error) {
    throw new PatternError(error instanceof Error ? error.message : String(error));
  }
  if (expression.programSize() > filterPatternInstructionsMax) throw new PatternError('it counts too far');
  return (text) => expression.test(text);
}
