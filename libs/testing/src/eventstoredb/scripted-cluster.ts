import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { randomUUID } from 'node:crypto';
import { ScriptedServer } from './scripted-server.js';

const nodesCount = 3;
const { VNodeState } = gossip.MemberInfo;

/** Three nodes over one store in memory, of which a spec says who leads and who is away. */
export class ScriptedCluster {
  readonly #nodes: readonly ScriptedServer[];
  readonly #away = new Set<ScriptedServer>();
  #leader: ScriptedServer | undefined;

  /** Starts the nodes; the first one leads. */
  static async start(): Promise<ScriptedCluster> {
    const first = await ScriptedServer.start();
    const others = Array.from({ length: nodesCount - 1 }, () => ScriptedServer.start(first));
    return new ScriptedCluster([first, ...(await Promise.all(others))]);
  }

  private constructor(nodes: readonly ScriptedServer[]) {
    this.#nodes = nodes;
    this.#leader = nodes[0];
    for (const node of nodes) node.cluster = { gossip: () => this.#members(), leader: () => this.#leader };
  }

  /** Every node, as a connection string names them. */
  get address(): string {
    return `esdb://${this.#nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?tls=false`;
  }

  get events(): ScriptedServer['events'] {
    return this.#nodes[0]?.events ?? [];
  }

  /** Kills the leader; nobody leads until somebody is elected. */
  killLeader(): void {
    if (this.#leader === undefined) return;
    this.#away.add(this.#leader);
    this.#leader.stop();
    this.#leader = undefined;
  }

  /** The nodes stay, and cannot agree on a leader. */
  loseQuorum(): void {
    this.#leader = undefined;
  }

  /** Lets the first node that is there lead. */
  elect(): void {
    this.#leader = this.#nodes.find((node) => !this.#away.has(node));
  }

  stop(): void {
    for (const node of this.#nodes) node.stop();
  }

  #members(): InstanceType<typeof gossip.ClusterInfo> {
    const members = this.#nodes.map((node) =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString(randomUUID()))
        .setTimeStamp('0')
        .setState(node === this.#leader ? VNodeState.LEADER : VNodeState.FOLLOWER)
        .setIsAlive(!this.#away.has(node))
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.port)),
    );
    return new gossip.ClusterInfo().setMembersList(members);
  }
}
