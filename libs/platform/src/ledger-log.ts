import { setTimeout as delay } from 'node:timers/promises';
import { createLedger, formatVersion, judge, ledger, type LedgerState, streamTypes } from '@hutong/domain';
import {
  type EventLog,
  EventLogOpenError,
  EventLogUnavailableError,
  followEventLog,
  ledgerStream,
  openEventLog,
  redactedAddress,
  WrongExpectedRevisionError,
} from '@hutong/event-store';
import { type Chance, systemChance } from './chance.js';

/** Pause before a store that is away is asked again. */
const retryDelayMs = 1_000;
/** Others that may name the log first before this process gives up: the first of them ends it. */
const namingAttemptsMax = 3;

type LogOptions = Readonly<{ mode: 'write' | 'follow'; chance?: Chance }>;

/**
 * Opens the log of a ledger. Whoever finds it without an event of ours gives it an id, the first event of the log; of several who
 * start at once one does. A server that is away is waited for without limit. Rejects with `EventLogOpenError` when it cannot be opened or is of another format.
 */
export async function openLedgerLog(address: string, { mode, chance = systemChance }: LogOptions): Promise<EventLog> {
  const log = await (mode === 'write' ? openEventLog(address) : followEventLog(address));
  try {
    const options = { address: redactedAddress(address), name: mode === 'write' ? chance.newId() : null };
    for (let waits = 0; !(await isNamed(log, options, waits)); waits++) await delay(retryDelayMs);
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
}

/** False while the store is away; the first time that is said. */
async function isNamed(log: EventLog, options: NameOptions, waits: number): Promise<boolean> {
  try {
    await checkName(log, options);
    return true;
  } catch (error) {
    if (!(error instanceof EventLogUnavailableError)) throw error;
    if (waits === 0) process.stderr.write(`${options.address} is waited for. ${error.message}\n`);
    return false;
  }
}

/** `name`: the id to give to a log that has none; null to leave it. */
type NameOptions = Readonly<{ address: string; name: string | null }>;

async function checkName(log: EventLog, { address, name }: NameOptions): Promise<void> {
  const refuse = (found: string) => {
    throw new EventLogOpenError(
      address,
      'otherVersion',
      `${address} is a log of ${found}; this Hutong reads and writes format ${formatVersion}.`,
    );
  };
  for (let attempt = 1; ; attempt++) {
    const state = await ledgerStateOf(log);
    const decision = createLedger(state, name ?? '');
    if (decision.outcome === 'refused' && state.status === 'created') return refuse(`format ${state.formatVersion}`);
    if (decision.outcome === 'refused' || decision.events.length === 0) return;
    if (await holdsEventsOfOurs(log)) return refuse('a Hutong before format 0, which gave logs no id');
    if (name === null) return;
    const events = decision.events.map((event) => ({ ...event, id: name, metadata: { schemaVersion: 1 } }));
    try {
      await log.append(ledgerStream, 'no_stream', events);
      return;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevisionError) || attempt >= namingAttemptsMax) throw error;
    }
  }
}

async function ledgerStateOf(log: EventLog): Promise<LedgerState> {
  for await (const event of log.readStream(ledgerStream, { eventsMax: 1 })) {
    const judgement = judge(ledger, ledger.initialState, event);
    if (judgement.counts) return judgement.state;
  }
  return ledger.initialState;
}

/** A store that others use as well is no older log of ours. */
async function holdsEventsOfOurs(log: EventLog): Promise<boolean> {
  const prefixes = streamTypes
    .filter(({ category }) => category !== ledgerStream)
    .map(({ category }) => `${category}-`);
  let found = false;
  for await (const { position } of log.readAll({ filter: { streams: { prefixes } }, eventsMax: 1 }))
    found = position > 0n;
  return found;
}
