import { createHash } from 'node:crypto';
import type { Instant } from '@hutong/domain';
import { askCommands, type CommandLine, linesPerRequestMax } from '@hutong/platform/process';
import { datedCommands, standingCommands, type World, type WorldCommand } from '@hutong/world';

/** What became of a world: commands that were taken, what lies ahead, and why the rest was refused. */
export type WorldLoaded = Readonly<{ taken: number; ahead: number; refusals: readonly string[] }>;

/**
 * Sends a world to the Hutong that runs at `url`. A command's key follows from what it says, so that a second run changes nothing.
 * Draws and stages whose day has not come are left for later; nothing is sent that rests on what was refused.
 */
export async function loadWorld(url: URL, world: World, now: Instant): Promise<WorldLoaded> {
  const dated = datedCommands(world);
  const due = dated.filter(({ on }) => on <= now).map(({ asked }) => asked);
  const ahead = dated.length - due.length;
  let taken = 0;
  for (const group of [...standingCommands(world), due]) {
    for (let from = 0; from < group.length; from += linesPerRequestMax) {
      const lines = group.slice(from, from + linesPerRequestMax).map(lineOf);
      const answers = await askCommands(url, lines, 'world');
      const refused = answers.filter(({ refusal }) => refusal !== null);
      taken += answers.length - refused.length;
      if (refused.length > 0) return { taken, ahead, refusals: refused.map((answer) => told(answer, lines)) };
    }
  }
  return { taken, ahead, refusals: [] };
}

const lineOf = ({ command, body }: WorldCommand): CommandLine => ({
  command,
  key: `world-${createHash('sha256')
    .update(JSON.stringify([command, body]))
    .digest('hex')}`,
  body,
});

const told = (
  { line, refusal }: Readonly<{ line: number; refusal: string | null }>,
  lines: readonly CommandLine[],
): string => `${lines[line - 1]?.command}: ${refusal}\n  ${JSON.stringify(lines[line - 1]?.body)}`;
