import { askedCommands, commandIdOf } from '@hutong/commands';
import { canonicalJson, type RecordedEvent } from '@hutong/event-store';
import type { Answer as SeenAnswer } from './model/answer-model.js';
import type { Answer, Asked } from './service-process.js';

/** A command as the model and the log know it: by whom and to which stream, as its events name their cause, and what was asked. */
type Trace = Readonly<{ name: string; key: string; cause: string; body: string }>;

/** An event that a command left. */
type Left = Readonly<{ id: string; type: string }>;

/** Whoever hears one of these is to come again: the command was not decided. */
const comesAgain: ReadonlySet<string> = new Set(['commandInFlight', 'streamContended']);
/** A no that is a fact: it is recorded, and that is all that is recorded. */
const recordedNo =
  /(WalletOpened|RouteRefused|FactorFailed|LimitExceeded|Locked|ResultUnknown|CloseRequested|CloseRefused)$/;

/** Brings together what callers asked and heard with what the log holds of it. */
export class CommandTraces {
  /** The events that each command left, by the cause in them. */
  readonly #left = new Map<string, readonly Left[]>();

  take({ id, type, stream, metadata: { command, $causationId } }: RecordedEvent): void {
    if (typeof command !== 'string' || typeof $causationId !== 'string') return;
    const cause = `${command} ${$causationId} ${stream.replace(/-(.*)/, (_, own) => `-${JSON.stringify(own)}`)}`;
    this.#left.set(cause, [...(this.#left.get(cause) ?? []), { id, type }]);
  }

  /** By what a command is known again, in what callers say and in what it leaves. */
  of({ command, key, body, principal }: Asked): Trace {
    const causeId = commandIdOf({ principal, command, key });
    const row = askedCommands.get(command);
    // A key with another body for another stream is another command wherever nobody remembers it: docs/adr/0004.
    const stream = `${row?.category}-${JSON.stringify(row?.idOf(body, causeId))}`;
    return {
      name: `${command} ${key}`,
      key: `${principal} ${command} ${key} ${stream}`,
      cause: `${command} ${causeId} ${stream}`,
      body: canonicalJson(body),
    };
  }

  /** An answer with what the command left until then, as the model judges it. */
  heard({ name, key, cause, body }: Trace, answer: Answer): Omit<SeenAnswer, 'askedAfter'> {
    const left = this.#left.get(cause) ?? [];
    const isLost = answer.status === 'accepted' && answer.recorded && left.length === 0;
    const saysNothing = answer.status === 'refused' && comesAgain.has(answer.refusal);
    return {
      key,
      body,
      status: saysNothing ? 'unknown' : answer.status,
      eventIds: isLost
        ? [`what ${name} recorded`]
        : answer.status === 'refused'
          ? changesOf(answer.refusal, left)
          : idsOf(left),
      text: textOf(answer),
    };
  }
}

const idsOf = (left: readonly Left[]): readonly string[] => left.map(({ id }) => id);

/** What a refused command changed; another body of its key may have changed whatever it was asked. */
const changesOf = (refusal: string, left: readonly Left[]): readonly string[] =>
  refusal === 'idempotencyKeyReused' ? [] : idsOf(left.filter(({ type }) => !recordedNo.test(type)));

function textOf(answer: Answer): string {
  if (answer.status === 'accepted') return canonicalJson({ ...answer.body, position: `${answer.position}` });
  return answer.status === 'refused' ? answer.refusal : '';
}
