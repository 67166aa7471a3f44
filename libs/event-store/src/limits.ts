/** Largest append: data, metadata and twice the type of all its events, in bytes; counted as EventStoreDB 24.10 counts. */
export const appendBytesMax = 1024 * 1024;

/** Most events of one append. */
export const appendEventsMax = 1_000;

/** Longest stream name. */
export const streamNameCharactersMax = 1_024;

/** Longest event type. */
export const eventTypeCharactersMax = 256;

/** Most appends that may wait for the disk; beyond it `append` rejects with `EventLogOverloadedError`. */
export const waitingAppendsMax = 65_536;

/** Most text that may wait for the disk. */
export const waitingCharactersMax = 256 * 1024 * 1024;

/** So many appends are committed before their turn is over, so that the main thread has answers to go on with during the next flush. */
export const groupAppendsMax = 512;

/** A sleeping writer's thread is woken by so many appends of a turn, and by its end: waking it costs about 50 µs. */
export const firstWakeAppends = 4;

/** And by every so many more: whoever decides much between two appends would wake it again and again, and one who does not finds it awake. */
export const wakeAppends = 16;

/** After a group of so many appends the writer's thread waits awake, for so long, since the next is likely to follow its answers. */
export const awakeAppendsMin = 32;
export const awakeMs = 0.15;

/** Most events of one read from the file: what a synchronous read may cost the event loop. */
export const pageEventsMax = 512;

/** Most text of one page; a page always holds at least one event. */
export const pageCharactersMax = 4 * 1024 * 1024;

/** Most positions that one filtered page looks at, matching or not: 5 ms when all of them are compared for the first time, then 1 ms. */
export const pageConsideredEventsMax = 1_024;

/** How long one page may ask a matcher of the caller's, which may be slower than anything of ours. */
export const pageMatchingMaxMs = 20;

/** Longest log whose index a reader adds up at once: about 0.2 s. */
export const summedAtOnceMax = 1_000_000;

/** Entries of a longer log that a reader adds up in one go, about 1 ms, and the pause after it. */
export const sumSliceEntries = 2_048;
export const sumSliceIntervalMs = 20;

/** How often a follower looks for new events. */
export const followIntervalMs = 10;

/** Default of `SubscribeOptions.unacknowledgedMax`. */
export const unacknowledgedEventsMaxDefault = 1_024;

/** A subscription says how far it is after at most this many events that its filter left out. */
export const checkpointConsideredEventsMax = 4_096;

/** Most events that the writer keeps in memory for live subscriptions. */
export const recentEventsMax = 8_192;

/** Most text of those events. */
export const recentCharactersMax = 16 * 1024 * 1024;

/** Calls of a consumer's `handle` for one event before it is parked, or before the consumer ends when a log was away. */
export const handlingAttemptsMax = 5;
/** Streams that a consumer works on at once. */
export const consumedStreamsMax = 64;
/** Parked events of a consumer at which it stops instead of parking one more. */
export const parkedEventsMax = 100;
