import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import persistent from '@eventstore/db-client/generated/persistent_pb.js';
import type {
  CreateReq,
  DeleteReq,
  GetInfoReq,
  ListReq,
  ReplayParkedReq,
  UpdateReq,
} from '@eventstore/db-client/generated/persistent_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { NodeContext } from '../node-context.js';
import { type GroupName, refusals } from '../refusal.js';
import { adminsOnly } from '../security/admins-only.js';
import { streamNameOf } from '../streams/read-request.js';
import { consume } from './consume.js';
import { sourceNameOf } from './group-config.js';
import { infoOf } from './group-info.js';
import type { GroupRegistry } from './group-registry.js';
import { groupConfigOf } from './group-requests.js';

/** Persistent subscriptions: groups that outlive their consumers. */
export function persistentHandlers(context: NodeContext, groups: GroupRegistry): UntypedServiceImplementation {
  const { reader } = context.store;
  // Groups belong to those who run the store; consuming one asks for the right to read its stream.
  const unary = adminsOnly(context);
  return {
    create: unary(async (request: CreateReq) => {
      await groups.create(groupConfigOf(request, reader));
      return new persistent.CreateResp();
    }),
    update: unary(async (request: UpdateReq) => {
      const { source, group, ...changed } = groupConfigOf(request, reader);
      // The filter of a group cannot be changed.
      await groups.update({ stream: sourceNameOf(source), group }, (config) => ({ ...config, ...changed }));
      return new persistent.UpdateResp();
    }),
    delete: unary(async (request: DeleteReq) => {
      await groups.delete(groupNameOf(request.getOptions()));
      return new persistent.DeleteResp();
    }),
    read: consume.bind(undefined, { ...context, groups }),
    getInfo: unary((request: GetInfoReq) =>
      new persistent.GetInfoResp().setSubscriptionInfo(infoOf(groups.get(groupNameOf(request.getOptions())))),
    ),
    list: unary((request: ListReq) => new persistent.ListResp().setSubscriptionsList(listed(groups, request))),
    replayParked: unary((request: ReplayParkedReq) => {
      const options = request.getOptions();
      groups
        .get(groupNameOf(options))
        .replayParked(options?.hasStopAt() === true ? Number(options.getStopAt()) : Infinity);
      return new persistent.ReplayParkedResp();
    }),
    // Nothing here can be stuck apart from the node itself: an operator's tool that asks is answered.
    restartSubsystem: unary(() => new shared.Empty()),
  };
}

function listed(groups: GroupRegistry, request: ListReq) {
  const forStream = request.getOptions()?.getListForStream();
  if (forStream === undefined) return groups.groups.map(infoOf);
  const stream = forStream.hasAll() ? '$all' : streamNameOf(forStream.getStream());
  const found = groups.groups.filter(({ name }) => name.stream === stream);
  if (found.length === 0) throw refusals.groupMissing({ stream, group: '' });
  return found.map(infoOf);
}

type NamedOptions = Readonly<{
  hasAll: () => boolean;
  getStreamIdentifier: () => { getStreamName_asU8: () => Uint8Array } | undefined;
  getGroupName: () => string;
}>;

function groupNameOf(options: NamedOptions | undefined): GroupName {
  if (options === undefined) throw refusals.invalid('The group is not named');
  return {
    stream: options.hasAll() ? '$all' : streamNameOf(options.getStreamIdentifier()),
    group: options.getGroupName(),
  };
}
