export { readWorld, shippedWorld, WorldFaultError } from './read-world.js';
export type { Channel, Stage, World } from './world.js';
export { type WorldCommand, datedCommands, momentOf, standingCommands } from './world-commands.js';
