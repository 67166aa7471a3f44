import type { ServerDuplexStream } from '@grpc/grpc-js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/persistent_pb.js';
import type { UUID } from '@eventstore/db-client/generated/shared_pb.js';
import type { NodeContext } from '../node-context.js';
import { type Refusal, asRefusal, refusals } from '../refusal.js';
import type { User } from '../security/users.js';
import { streamNameOf } from '../streams/read-request.js';
import { confirmationMessage, persistentEventMessage } from '../wire/read-messages.js';
import { canonicalUuid, uuidOf } from '../wire/uuid.js';
import type { Consumer } from './consumer.js';
import type { GroupRegistry } from './group-registry.js';
import type { NackAction, PersistentSubscription } from './persistent-subscription.js';

const slotsDefault = 10;
const slotsMax = 100_000;

type Connection = Readonly<{ group: PersistentSubscription; consumer: Consumer }>;
type Call = ServerDuplexStream<ReadReq, Buffer>;
type Caller = Readonly<{ call: Call; end: (refusal: Refusal) => void; caller: User | undefined }>;
type ConsumeContext = NodeContext & Readonly<{ groups: GroupRegistry }>;

/** One consumer of a group: the options first, then acknowledgements, while events go the other way. */
export function consume(context: ConsumeContext, call: Call): void {
  let connection: Connection | undefined;
  let isOver = false;
  const end = (refusal: Refusal) => {
    if (!isOver) call.emit('error', refusal);
  };
  const forget = context.calls.add(async () => end(refusals.notReady()));
  const over = () => {
    isOver = true;
    forget();
    if (connection !== undefined) connection.group.disconnect(connection.consumer);
    connection = undefined;
  };
  const receive = (message: ReadReq, caller: User | undefined) => {
    if (isOver) return;
    try {
      if (connection === undefined) connection = connect(context, message, { call, end, caller });
      else answer(connection, message);
    } catch (error) {
      end(asRefusal(error));
    }
  };
  if (context.calls.isFull) end(refusals.tooBusy());
  const listen = (caller: User | undefined) => {
    call.on('data', (message: ReadReq) => receive(message, caller));
    call.on('end', () => {
      over();
      if (!call.writableEnded) call.end();
    });
  };
  for (const event of ['cancelled', 'close', 'error']) call.on(event, over);
  if (context.access === undefined) listen(undefined);
  else context.access.caller(call.metadata).then(listen, (error: unknown) => end(asRefusal(error)));
}

function connect({ groups, access }: ConsumeContext, message: ReadReq, { call, end, caller }: Caller): Connection {
  const options = message.getOptions();
  if (options === undefined) throw refusals.invalid('The options must come first');
  const stream = options.hasAll() ? '$all' : streamNameOf(options.getStreamIdentifier());
  access?.check(caller, stream, '$r');
  const group = groups.get({ stream, group: options.getGroupName() });
  const uuids = options.getUuidOption()?.hasStructured() === true ? 'structured' : 'text';
  const link = {
    connectionName: String(call.metadata.get('connection-name')[0] ?? ''),
    peer: call.getPeer(),
    userName: caller?.name ?? 'anonymous',
    end,
    send: ({ resolved, retryCount }: Parameters<Consumer['link']['send']>[0]) => {
      if (!call.writableEnded && !call.destroyed) call.write(persistentEventMessage(resolved, uuids, retryCount));
    },
  };
  const consumer = group.connect(link, Math.min(options.getBufferSize() || slotsDefault, slotsMax));
  call.write(confirmationMessage(group.key));
  return { group, consumer };
}

function answer({ group, consumer }: Connection, message: ReadReq): void {
  const ack = message.getAck();
  const nack = message.getNack();
  if (ack !== undefined) group.acknowledge(consumer, ack.getIdsList().map(idOf));
  if (nack === undefined) return;
  const action = actions[nack.getAction()] ?? 'retry';
  group.refuse(consumer, nack.getIdsList().map(idOf), { action, reason: nack.getReason() });
}

const { Action } = persistent.ReadReq.Nack;
const actions: Readonly<Record<number, NackAction>> = {
  [Action.UNKNOWN]: 'retry',
  [Action.RETRY]: 'retry',
  [Action.PARK]: 'park',
  [Action.SKIP]: 'skip',
  // A consumer that stops has done what it could: as on the real server, the message counts as done.
  [Action.STOP]: 'skip',
};

function idOf(uuid: UUID): string {
  const structured = uuid.getStructured();
  // What is no UUID names no message, as one that was answered before.
  if (structured === undefined) return canonicalUuid(uuid.getString()) ?? '';
  return uuidOf(BigInt(structured.getMostSignificantBits()), BigInt(structured.getLeastSignificantBits()));
}
