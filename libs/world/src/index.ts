export { readWorld, shippedWorld, WorldFaultError } from './read-world.js';
export type { World } from './world.js';
export { type WorldCommand, datedCommands, standingCommands } from './world-commands.js';
