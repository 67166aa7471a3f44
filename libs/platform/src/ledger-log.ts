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
import { type LedgerSecret, makeLedgerSecret, readLedgerSecret } from './ledger-secret.js';

/** Pause before a store that is away is asked again. */
const retryDelayMs = 1_000;
/** Others that may name the log first before this process gives up: the first of them ends it. */
const namingAttemptsMax = 3;

type WriteOptions = Readonly<{ secretFile: string; chance?: Chance }>;

/** A log and what only its ledger knows. */
export type OpenLedger = Readonly<{ log: EventLog; secret: LedgerSecret }>;

/**
 * Opens the log of a ledger for those who publish commands. Whoever finds it without an event of ours gives it an id and a secret, the
 * first event of the log; of several who start at once one does. A server that is away is waited for without limit. Rejects with
 * `EventLogOpenError` when it cannot be opened, is of another format, or its secret is not at hand, and with
 * `LedgerSecretError` when the file holds none.
 */
export async function openLedgerLog(
  address: string,
  { secretFile, chance = systemChance }: WriteOptions,
): Promise<OpenLedger> {
  const log = await openEventLog(address);
  return orClosed(log, async () => {
    const named = await whileAway(address, () =>
      nameLog(log, { address: redactedAddress(address), secretFile, chance }),
    );
    return { log, secret: named };
  });
}

/** Opens the log of a ledger for those who read it, as `openLedgerLog`; a log that nobody has named yet is left as it is. */
export async function followLedgerLog(address: string): Promise<EventLog> {
  const log = await followEventLog(address);
  return orClosed(log, async () => {
    await whileAway(address, () => checkFormat(log, redactedAddress(address)));
    return log;
  });
}

async function orClosed<Opened>(log: EventLog, work: () => Promise<Opened>): Promise<Opened> {
  try {
    return await work();
  } catch (error) {
    await log.close();
    throw error;
  }
}

/** Asks again while the store is away; the first time that is said. */
async function whileAway<Answer>(address: string, ask: () => Promise<Answer>): Promise<Answer> {
  for (let waits = 0; ; waits++) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof EventLogUnavailableError)) throw error;
      if (waits === 0) process.stderr.write(`${redactedAddress(address)} is waited for. ${error.message}\n`);
      await delay(retryDelayMs);
    }
  }
}

/** The state of the ledger's own stream, of a format that is read here. */
async function checkFormat(log: EventLog, address: string): Promise<LedgerState> {
  const state = await ledgerStateOf(log);
  const found =
    state.status === 'absent'
      ? (await holdsEventsOfOurs(log)) && 'a Hutong before format 0, which gave logs no id'
      : state.formatVersion !== formatVersion && `format ${state.formatVersion}`;
  if (found === false) return state;
  throw new EventLogOpenError(
    address,
    'otherVersion',
    `${address} is a log of ${found}; this Hutong reads and writes format ${formatVersion}.`,
  );
}

async function nameLog(
  log: EventLog,
  { address, secretFile, chance }: Readonly<{ address: string; secretFile: string; chance: Chance }>,
): Promise<LedgerSecret> {
  for (let attempt = 1; ; attempt++) {
    const state = await checkFormat(log, address);
    if (state.status === 'created') {
      const secret = await readLedgerSecret(secretFile);
      if (secret?.fits(state)) return secret;
      const fault = secret ? 'holds the secret of another ledger' : 'is missing';
      throw new EventLogOpenError(
        address,
        'otherSecret',
        `${secretFile} ${fault}; ${address} needs its own. Set LEDGER_SECRET_FILE to where it is.`,
      );
    }
    const secret = await makeLedgerSecret(secretFile, chance);
    const logId = chance.newId();
    const decision = createLedger(state, { logId, secretCheck: secret.checkOf(logId) });
    if (decision.outcome === 'refused') continue;
    const events = decision.events.map((event) => ({ ...event, id: logId, metadata: { schemaVersion: 1 } }));
    try {
      await log.append(ledgerStream, 'no_stream', events);
      return secret;
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
