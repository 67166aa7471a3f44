import { type Act, cny, happens, oneOf, type Scene, someOf, timeOf } from '../scene.js';
import { attested, channels, feeVersion, interconnections, platforms } from '../world.js';

const hourMs = 3_600_000;

const idOf = ({ payerApp, codeIssuer, field, presentation, fundingKind }: (typeof interconnections)[number]): string =>
  [payerApp, codeIssuer, field, presentation, fundingKind].join('.');

async function openStage(scene: Scene, platform: string): Promise<void> {
  const { town } = scene;
  const some = channels.filter(() => happens(scene, 0.6)).map(({ channelId }) => channelId);
  const isDrawn = happens(scene, 0.5);
  await scene.ask('OpenStage', {
    platform,
    stageId: `stage-${town.next()}`,
    drawId: isDrawn ? 'first' : null,
    salt: null,
    channelIds: isDrawn || some.length === 0 ? channels.map(({ channelId }) => channelId) : some,
    cohortBasisPoints: someOf(scene, [0, 5_000, 10_000]),
    rules: happens(scene, 0.5) ? {} : { amount: { min: null, max: cny(10_000) } },
    ...attested,
  });
}

/** What operators change while payments run, and what happens to the machines. */
export const operatorActs: readonly Act[] = [
  {
    name: 'an operator opens a stage',
    weight: 1,
    play: (scene) => openStage(scene, someOf(scene, platforms)),
  },
  {
    name: 'two operators work on one rollout',
    weight: 1,
    async play(scene) {
      const platform = someOf(scene, platforms);
      const stageId = someOf(scene, ['pilot', `stage-${scene.town.next() - 2}`]);
      await Promise.all([
        openStage(scene, platform),
        scene.ask('RollBackStage', { platform, stageId, reason: 'complaints' }),
        scene.ask('ArrangeChannel', {
          platform,
          channelId: oneOf(scene, channels)?.channelId,
          rank: 1 + Math.floor(scene.draw() * 9),
          preselected: happens(scene, 0.2),
          folded: happens(scene, 0.5),
        }),
      ]);
    },
  },
  {
    name: 'an operator closes or opens an interconnection',
    weight: 2,
    async play(scene) {
      const key = oneOf(scene, interconnections) ?? interconnections[0]!;
      const at = timeOf(scene.nowMs() + someOf(scene, [-hourMs, 0, hourMs]));
      if (happens(scene, 0.3))
        await scene.ask('CloseInterconnection', { interconnectionId: idOf(key), validTo: at, ...attested });
      else await scene.ask('OpenInterconnection', { ...key, validFrom: at, ...attested });
    },
  },
  {
    name: 'two operators change one interconnection',
    weight: 1,
    async play(scene) {
      const key = oneOf(scene, interconnections) ?? interconnections[0]!;
      const at = timeOf(scene.nowMs());
      await Promise.all([
        scene.ask('CloseInterconnection', { interconnectionId: idOf(key), validTo: at, ...attested }),
        scene.ask('OpenInterconnection', { ...key, validFrom: at, ...attested }),
      ]);
    },
  },
  {
    name: 'fees change',
    weight: 1,
    async play(scene) {
      const rate = Math.floor(scene.draw() * 90);
      const { command, body } = feeVersion('list', timeOf(scene.nowMs() + someOf(scene, [0, 1, hourMs])), rate);
      await scene.ask(command, body);
    },
  },
  {
    name: 'a controller changes, also with a day that is past',
    weight: 1,
    async play(scene) {
      await scene.ask('ChangeController', {
        institutionId: someOf(scene, ['tailpay', 'jd', 'alipay']),
        controller: someOf(scene, ['alibaba', 'tencent', null]),
        validFrom: timeOf(scene.nowMs() - scene.draw() * 48 * hourMs),
        ...attested,
      });
    },
  },
  {
    name: 'an institution takes a role or gives it up',
    weight: 1,
    async play(scene) {
      const change = {
        institutionId: someOf(scene, ['tailpay', 'hebao', 'quickpass']),
        role: someOf(scene, ['wallet', 'acquirer']),
      };
      await scene.ask(someOf(scene, ['GrantRole', 'WithdrawRole', 'GrantRole']), change);
    },
  },
];

/** What happens to clocks. */
export const clockActs: readonly Act[] = [
  {
    name: 'a machine’s clock is set',
    weight: 2,
    play: (scene) => {
      const minutes = someOf(scene, [0, 0, -1, 1, -10, 10, -130, 30, -2_880]);
      return Promise.resolve(scene.machines.setClock(minutes * 60_000));
    },
  },
];

/** What ends processes. */
export const endingActs: readonly Act[] = [
  { name: 'a process is killed and started again', weight: 2, play: (scene) => Promise.resolve(scene.machines.kill()) },
  {
    name: 'a process is killed just after a checkpoint',
    weight: 2,
    play: (scene) => Promise.resolve(scene.machines.killAtCheckpoint()),
  },
  {
    name: 'a process is replaced while it still runs',
    weight: 1,
    play: (scene) => Promise.resolve(scene.machines.takeOver()),
  },
  { name: 'everything ends and begins again', weight: 1, play: (scene) => Promise.resolve(scene.machines.restart()) },
];
