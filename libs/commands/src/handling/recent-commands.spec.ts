import { describe, expect, it } from 'vitest';
import type { CommandIdentity } from './command-identity.js';
import { RecentCommands } from './recent-commands.js';

const asked = (causeId: string, bodyHash: string | null): CommandIdentity => ({
  command: 'Ring',
  causeId,
  correlationId: 'c',
  actor: { kind: 'principal', id: 'a child' },
  bodyHash,
});
/** The command was answered by nobody else. */
const nowhere = () => Promise.resolve(undefined);
const answered = (recorded: boolean) => ({ outcome: 'accepted', recorded });

describe('A key that comes again', () => {
  it('is refused with another body once it recorded something, and worked on with the same', async () => {
    const commands = new RecentCommands();
    const ring = (bodyHash: string) =>
      commands.once(asked('key', bodyHash), () => Promise.resolve(answered(true)), nowhere);
    expect(await ring('one')).toEqual(answered(true));
    expect(await ring('other')).toMatchObject({ refusal: 'idempotencyKeyReused' });
    expect(await ring('one')).toEqual(answered(true));
  });
  it('is free for another body where it recorded nothing', async () => {
    const commands = new RecentCommands();
    const ring = (bodyHash: string) =>
      commands.once(asked('key', bodyHash), () => Promise.resolve(answered(false)), nowhere);
    await ring('one');
    expect(await ring('other')).toEqual(answered(false));
  });
  it('waits for nobody: the same command is in flight, and another body is refused', async () => {
    const commands = new RecentCommands();
    const finish: (() => void)[] = [];
    const work = () => new Promise<ReturnType<typeof answered>>((done) => finish.push(() => done(answered(true))));
    const first = commands.once(asked('key', 'one'), work, nowhere);
    expect(await commands.once(asked('key', 'one'), work, nowhere)).toMatchObject({ refusal: 'commandInFlight' });
    expect(await commands.once(asked('key', 'other'), work, nowhere)).toMatchObject({
      refusal: 'idempotencyKeyReused',
    });
    for (const done of finish) done();
    expect(await first).toEqual(answered(true));
  });
  it('is asked of no policy, whose commands follow from their events', async () => {
    const commands = new RecentCommands();
    let worked = 0;
    const work = () => {
      worked += 1;
      return commands.once(asked('event', null), () => Promise.resolve(answered(true)), nowhere);
    };
    expect(await commands.once(asked('event', null), work, nowhere)).toEqual(answered(true));
    expect(worked).toBe(1);
  });
});
