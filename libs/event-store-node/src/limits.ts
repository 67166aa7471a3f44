/** Largest message a client may send, in bytes; what the protocol allows. */
export const receivedMessageBytesMax = 16 * 1024 * 1024 - 10_000;

/** Largest append in bytes: the data of all its events, counted as EventStoreDB 24.10.0 counts, without types and metadata. */
export const appendBytesMax = 1024 * 1024;

/** Most bytes of an append with types and metadata, which must be held until it is on disk. */
export const appendHeldBytesMax = 2 * 1024 * 1024;

/** Most events of one append. */
export const appendEventsMax = 32_768;

/** Longest stream name. */
export const streamNameBytesMax = 8_192;

/** Longest event type. */
export const eventTypeBytesMax = 8_192;

/** Appends of one connection that may wait for the disk before the node stops reading from it. */
export const waitingAppendsPerCallMax = 4_096;

/** Appends of one connection that may be incomplete at once. */
export const incompleteAppendsPerCallMax = 1_024;

/** How long an append may take to arrive completely, at most. */
export const appendTimeoutMs = 2_000;

/** Events of the first page of an answer, and of one that is known to be taken. */
export const firstPageEvents = 32;
export const readPageEventsMax = 512;

/** Bytes that a page of an answer is made to have at most, going by the one before. */
export const pageBytesMax = 256 * 1024;

/** Calls that may last, reads and subscriptions among them: each may hold a page that its client does not take. */
export const openCallsMax = 2_048;

/** Calls of one connection, and connections, at once. */
export const callsPerConnectionMax = 1_024;
export const connectionsMax = 1_024;

/** How long a request may take to arrive, where it ends at all; otherwise its first message. */
export const requestTimeoutMs = 30_000;

/** How long an HTTP/1.1 connection may last, with its request and the answer. */
export const httpConnectionTimeoutMs = 30_000;

/** How long a connection with calls may be silent before it is asked for a sign of life, and how long that may take. */
export const keepaliveIntervalMs = 30_000;
export const keepaliveTimeoutMs = 10_000;

/** Default number of events that a filtered subscription considers between two checkpoints, times the client's multiplier. */
export const checkpointWindowEvents = 32;

/** Longest regular expression of a filter. */
export const filterPatternCharactersMax = 1_024;

/** Largest regular expression of a filter once its counts are spelled out: at most about 0.1 s for the longest name. */
export const filterPatternInstructionsMax = 4_096;

/** Most prefixes of a filter, and their most text. */
export const filterPrefixesMax = 1_024;
export const filterPrefixCharactersMax = 65_536;

/** How long calls may take to end at shutdown before their connections are cut. */
export const shutdownTimeoutMs = 5_000;

/** How long a new connection may be silent before it is cut. */
export const firstBytesTimeoutMs = 10_000;

/** What the node says it is, to clients that branch on the server's version. */
export const reportedVersion = '24.10.0';

/** How often groups look for messages that were not answered in time, and for checkpoints that are due. */
export const groupTickMs = 1_000;

/** Groups that the node keeps, at most. */
export const groupsMax = 1_024;

/** Text of the messages that a group has in memory, delivered or not; with more it reads on when some are done. */
export const groupHeldCharactersMax = 32 * 1024 * 1024;

/** Events of one page of parked messages. */
export const parkedPageEventsMax = 256;
