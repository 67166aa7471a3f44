import { type Act, happens, recentOf } from '../scene.js';

/** What becomes of commands on the way: they come again, changed, or twice at once. */
export const repeaterActs: readonly Act[] = [
  {
    name: 'a command comes again',
    weight: 5,
    async play(scene) {
      const past = recentOf(scene, scene.town.commands);
      if (past) await scene.ask(past.command, past.body, past);
    },
  },
  {
    name: 'a command comes again twice at once',
    weight: 2,
    async play(scene) {
      const past = recentOf(scene, scene.town.commands);
      if (past) await Promise.all([scene.ask(past.command, past.body, past), scene.ask(past.command, past.body, past)]);
    },
  },
  {
    name: 'a key comes again with another body',
    weight: 3,
    async play(scene) {
      const past = recentOf(scene, scene.town.commands);
      const other = recentOf(
        scene,
        scene.town.commands.filter(({ command, key }) => command === past?.command && key !== past.key),
      );
      if (!past || !other) return;
      const both = [scene.ask(past.command, other.body, past)];
      if (happens(scene, 0.3)) both.push(scene.ask(past.command, past.body, past));
      await Promise.all(both);
    },
  },
];
