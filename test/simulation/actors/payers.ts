import { type Act, happens, recentOf, type Scene, someOf, timeOf } from '../scene.js';
import type { KnownRequest } from '../town.js';
import { someRequest } from './buyers.js';
import { authorize, decline, payWith, reach, somePayer, stateIdentity } from './paying.js';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** The text with one of its last characters changed. */
const forged = (text: string): string => `${text.slice(0, -2)}${text.at(-2) === 'x' ? 'y' : 'x'}${text.slice(-1)}`;

const onRequest = (play: (scene: Scene, request: KnownRequest) => Promise<unknown>): Act['play'] => {
  return async (scene) => {
    const request = await someRequest(scene);
    if (request) await play(scene, request);
  };
};

/** What payers and their apps do: friends, wallets, apps of banks, and those who have no business there. */
export const payerActs: readonly Act[] = [
  { name: 'pays', weight: 22, play: onRequest((scene, request) => payWith(scene, request)) },
  {
    name: 'comes and looks',
    weight: 4,
    play: onRequest((scene, request) => reach(scene, request, somePayer(scene, request))),
  },
  {
    name: 'two payers come at once',
    weight: 5,
    play: onRequest((scene, request) => Promise.all([payWith(scene, request), payWith(scene, request)])),
  },
  {
    name: 'pays without coming',
    weight: 2,
    play: onRequest((scene, request) => authorize(scene, request, somePayer(scene, request))),
  },
  {
    name: 'comes with an app that has no way',
    weight: 2,
    play: onRequest(async (scene, request) => {
      const stranger = {
        payer: { scheme: 'account', scope: 'tailpay', value: 'stranger' },
        payerApp: 'tailpay',
      } as const;
      await payWith(scene, request, stranger);
    }),
  },
  {
    name: 'declines',
    weight: 2,
    play: onRequest(async (scene, request) => {
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      await decline(scene, request, who);
      if (happens(scene, 0.3)) await payWith(scene, request, who);
    }),
  },
  {
    name: 'enters a wrong password, again and again',
    weight: 3,
    play: onRequest(async (scene, request) => {
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      for (let tries = 0; tries < 3 && happens(scene, 0.8); tries += 1)
        await authorize(scene, request, { ...who, result: someOf(scene, ['failed', 'failed', 'limitExceeded']) });
      await authorize(scene, request, who);
    }),
  },
  {
    name: 'the result of a payment is unknown, and told later or never',
    weight: 3,
    play: onRequest(async (scene, request) => {
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      await authorize(scene, request, { ...who, result: 'unknown' });
      if (happens(scene, 0.3)) return;
      await scene.pause(scene.draw() ** 3 * 8 * dayMs);
      if (happens(scene, 0.3)) await decline(scene, request, who);
      else
        await authorize(scene, request, { ...who, result: someOf(scene, ['passed', 'passed', 'failed', 'unknown']) });
    }),
  },
  {
    name: 'a payment is told of late, by days',
    weight: 3,
    play: onRequest(async (scene, request) => {
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      const occurredAt = timeOf(scene.nowMs() - (happens(scene, 0.5) ? 0 : scene.draw() * 60 * minuteMs));
      await scene.pause(scene.draw() ** 2 * 8 * dayMs);
      await authorize(scene, request, { ...who, occurredAt });
    }),
  },
  {
    name: 'pays at the last moment',
    weight: 5,
    async play(scene) {
      const request = await someRequest(scene, 0.8);
      if (!request) return;
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      const endMs = Date.parse(request.expiresAt);
      if (happens(scene, 0.3)) {
        await scene.pause(Math.max(0, endMs - someOf(scene, [0, 1, 2, 50, 5_000]) - scene.nowMs()));
        await Promise.all([authorize(scene, request, who), authorize(scene, request, somePayer(scene, request))]);
        return;
      }
      // The moment that counts is the one that the app tells: the last that is in time, and the first that is not.
      const occurredAt = timeOf(endMs - someOf(scene, [0, 0, 1]));
      await scene.pause(Math.max(0, endMs - scene.nowMs()) + scene.draw() * minuteMs);
      await authorize(scene, request, { ...who, occurredAt });
    },
  },
  {
    name: 'presents a forged code or link',
    weight: 2,
    play: onRequest(async (scene, request) => {
      const { code, link } = request;
      const text = code ?? link;
      if (text !== undefined)
        await reach(
          scene,
          { ...request, code: code && forged(code), link: link && forged(link) },
          somePayer(scene, request),
        );
    }),
  },
  {
    name: 'presents the code of another payment',
    weight: 1,
    play: onRequest(async (scene, request) => {
      const other = recentOf(scene, scene.town.requests);
      if (!other) return;
      const who = somePayer(scene, request);
      await reach(scene, other, who);
      await authorize(scene, { ...request, channel: other.channel }, who);
    }),
  },
  {
    name: 'somebody says whether payer and buyer are one',
    weight: 2,
    play: onRequest(async (scene, request) => {
      const who = somePayer(scene, request);
      await reach(scene, request, who);
      await Promise.all([stateIdentity(scene, request, who), authorize(scene, request, who)]);
      await stateIdentity(scene, request, who);
    }),
  },
];
