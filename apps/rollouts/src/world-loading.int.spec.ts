import { CommandsModule } from '@hutong/commands';
import { instant, instantFromJson } from '@hutong/domain';
import { MemoryEventLog } from '@hutong/event-store';
import { createHttpApp, LedgerSecret, listen, PlatformModule, systemClock } from '@hutong/platform';
import { readWorld, shippedWorld, type World } from '@hutong/world';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadWorld } from './world-loading.js';

let app: Awaited<ReturnType<typeof createHttpApp>>;
let eventLog: MemoryEventLog;
let url: URL;
let world: World;
beforeEach(async () => {
  eventLog = new MemoryEventLog({ now: () => 0 });
  const platform = PlatformModule.with({ eventLog, clock: systemClock, secret: new LedgerSecret(Buffer.alloc(32, 7)) });
  app = await createHttpApp({ module: class Running {}, imports: [platform, CommandsModule] }, { title: 'Running' });
  url = new URL(await listen(app, { host: '127.0.0.1', port: 0 }));
  world = await readWorld(shippedWorld);
});
afterEach(() => app.close());

const now = instant(Date.now());
const events = () => eventLog.readPage(0n, {}, 10_000).events;
const countOf = (type: string) => events().filter((event) => event.type === type).length;

describe('Loading the world into a running Hutong', () => {
  it('records every line once, and a second run changes nothing', async () => {
    const lines = Object.values(world).flat().length - world.groups.length;
    expect(await loadWorld(url, world, now)).toEqual({ taken: lines, ahead: 0, refusals: [] });
    const recorded = events().length;
    expect(countOf('InstitutionRegistered')).toBe(world.institutions.length);
    expect(countOf('ControllerChanged')).toBe(world.controllers.length);
    expect(countOf('StageOpened')).toBe(world.stages.length);
    expect(await loadWorld(url, world, now)).toEqual({ taken: lines, ahead: 0, refusals: [] });
    expect(events()).toHaveLength(recorded);
  });

  it('records a fee rule’s versions once each, though an earlier one is not the last', async () => {
    const [first] = world['fee-rules'];
    if (!first) throw new Error('The world has no fee rule');
    const later = { ...first, validFrom: '2024-01-01T00:00:00+08:00' };
    const versions: World = { ...world, 'fee-rules': [...world['fee-rules'], later] };
    await loadWorld(url, versions, now);
    await loadWorld(url, versions, now);
    expect(countOf('FeeRuleVersionPublished')).toBe(versions['fee-rules'].length);
  });

  it('leaves for later what lies ahead', async () => {
    const before = instantFromJson('2022-03-04T15:59:59.999Z');
    const { ahead, refusals } = await loadWorld(url, world, before);
    expect(refusals).toEqual([]);
    const due = countOf('StageOpened') + countOf('DrawCommitted');
    expect(due + ahead).toBe(world.stages.length + world.draws.length);
    expect(events().some(({ data }) => 'stageId' in data && data['stageId'] === 'friend-link')).toBe(false);
    await loadWorld(url, world, instantFromJson('2022-03-04T16:00:00.000Z'));
    expect(countOf('StageOpened') + countOf('DrawCommitted')).toBe(due + 1);
  });

  it('tells what the ledger refuses, and sends nothing that rests on it', async () => {
    await loadWorld(url, world, now);
    const institutions = world.institutions.map((institution) => ({
      ...institution,
      names: { zh: '别', en: 'Other' },
    }));
    const { refusals, taken } = await loadWorld(url, { ...world, institutions }, now);
    expect(taken).toBe(0);
    expect(refusals).toHaveLength(institutions.length);
    expect(refusals[0]).toContain('RegisterInstitution: The institution was registered with other particulars');
  });
});
