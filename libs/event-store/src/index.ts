export * from './errors.js';
export * from './event-log.js';
export * from './limits.js';
export * from './open-event-log.js';
export type { EventLogFollower } from './embedded/event-log-follower.js';
export type { EventLogWriter } from './embedded/event-log-writer.js';
export type { LogPage } from './embedded/page-reader.js';
