import { type ServerWritableStream, type UntypedServiceImplementation, status } from '@grpc/grpc-js';
import projections from '@eventstore/db-client/generated/projections_pb.js';
import type {
  DisableReq,
  EnableReq,
  StatisticsReq,
  StatisticsResp,
} from '@eventstore/db-client/generated/projections_pb.js';
import type { NodeContext } from '../node-context.js';
import { Refusal, asRefusal } from '../refusal.js';
import { adminsOnly } from '../security/admins-only.js';

const names = ['$by_category', '$by_event_type', '$by_correlation_id', '$stream_by_category', '$streams'] as const;
type Status = 'Running' | 'Stopped' | 'Aborted';

/**
 * The five standard projections as clients and tools ask for them. Their streams are virtual: nobody writes them, so they are there
 * whatever is enabled, and what is said here is only what was asked for since the node started.
 */
export function standardProjections(context: NodeContext): UntypedServiceImplementation {
  const statuses = new Map<string, Status>(names.map((name) => [name, 'Running']));
  const set = (name: string, to: Status) => {
    if (!statuses.has(name)) throw notFound(name);
    statuses.set(name, to);
  };
  const unary = adminsOnly(context);
  return {
    enable: unary((request: EnableReq) => {
      set(request.getOptions()?.getName() ?? '', 'Running');
      return new projections.EnableResp();
    }),
    disable: unary((request: DisableReq) => {
      const options = request.getOptions();
      set(options?.getName() ?? '', options?.getWriteCheckpoint() === true ? 'Stopped' : 'Aborted');
      return new projections.DisableResp();
    }),
    statistics: (call: ServerWritableStream<StatisticsReq, StatisticsResp>) => {
      try {
        for (const name of wantedOf(call.request)) call.write(statisticsOf(context, name, statuses.get(name)));
        call.end();
      } catch (error) {
        call.emit('error', asRefusal(error));
      }
    },
  };
}

function wantedOf(request: StatisticsReq): readonly string[] {
  const options = request.getOptions();
  if (options?.hasTransient() === true || options?.hasOneTime() === true) return [];
  const name = options?.getName() ?? '';
  if (name === '') return names;
  if (names.some((known) => known === name)) return [name];
  throw notFound(name);
}

const notFound = (name: string) => new Refusal(status.NOT_FOUND, `Projection '${name}' not found`);

function statisticsOf({ store }: NodeContext, name: string, itsStatus = 'Running'): StatisticsResp {
  const last = store.reader.lastPosition();
  const position = `C:${last}/P:${last}`;
  const details = new projections.StatisticsResp.Details()
    .setName(name)
    .setEffectivename(name)
    .setMode('Continuous')
    .setStatus(itsStatus)
    .setPosition(position)
    .setLastcheckpoint(position)
    .setProgress(100);
  return new projections.StatisticsResp().setDetails(details);
}
