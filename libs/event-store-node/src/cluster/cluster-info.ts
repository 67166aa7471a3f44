import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';

/** Where clients reach this node, and which start of it this is. */
export type Member = Readonly<{ instanceId: string; host: string; port: number }>;

const ticksPerMs = 10_000n;

/** The cluster as discovery sees it: this node alone, leading. */
export function clusterInfoOf({ instanceId, host, port }: Member): ClusterInfo {
  const member = new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(instanceId))
    .setTimeStamp(String(BigInt(Date.now()) * ticksPerMs))
    .setState(gossip.MemberInfo.VNodeState.LEADER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));
  return new gossip.ClusterInfo().setMembersList([member]);
}
