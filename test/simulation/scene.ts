import type { Answer } from './service-process.js';
import type { Town } from './town.js';

/** What an actor is given: the town, chance, time, and the ledger's commands. */
export type Scene = Readonly<{
  town: Town;
  /** Uniform in [0, 1). */
  draw: () => number;
  /** Milliseconds since the Unix epoch, as it really is. */
  nowMs: () => number;
  /** Asks one of the ledger's processes; whoever hears nothing mostly asks again with the same key. */
  ask: (command: string, body: object, as?: Readonly<{ key?: string; principal?: string }>) => Promise<Answer>;
  pause: (durationMs: number) => Promise<void>;
  /** What happens to machines. */
  machines: Readonly<{
    setClock: (aheadMs: number) => void;
    kill: () => void;
    killAtCheckpoint: () => void;
    takeOver: () => void;
    restart: () => void;
  }>;
}>;

/** Something that somebody does. */
export type Act = Readonly<{ name: string; weight: number; play: (scene: Scene) => Promise<void> }>;

/** One of them; undefined of none. */
export const oneOf = <Thing>({ draw }: Pick<Scene, 'draw'>, things: readonly Thing[]): Thing | undefined =>
  things[Math.floor(draw() * things.length)];

/** One of the last, most of all. */
export const recentOf = <Thing>(scene: Pick<Scene, 'draw'>, things: readonly Thing[]): Thing | undefined =>
  things[things.length - 1 - Math.floor(scene.draw() ** 2 * things.length)];

/** One of those that there always is. */
export function someOf<Thing>(scene: Pick<Scene, 'draw'>, things: readonly [Thing, ...Thing[]]): Thing {
  return oneOf(scene, things) ?? things[0];
}

export const happens = ({ draw }: Pick<Scene, 'draw'>, share: number): boolean => draw() < share;
export const cny = (minorUnits: number) => ({ minorUnits: `${Math.floor(minorUnits)}`, currency: 'CNY' }) as const;
export const timeOf = (ms: number): string => new Date(ms).toISOString();
