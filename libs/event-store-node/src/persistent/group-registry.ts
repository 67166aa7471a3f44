import { randomUUID } from 'node:crypto';
import type { RecordStore } from '../store/record-store.js';
import { groupsMax } from '../limits.js';
import { type GroupName, refusals } from '../refusal.js';
import { type GroupConfig, groupKeyOf, sourceNameOf } from './group-config.js';
import { PersistentSubscription } from './persistent-subscription.js';

const configStream = '$persistentSubscriptionConfig';

/** All groups of the node. Their definitions are one event, written anew at every change. */
export class GroupRegistry {
  readonly #store: RecordStore;
  readonly #groups = new Map<string, PersistentSubscription>();
  #changes: Promise<unknown> = Promise.resolve();

  constructor(store: RecordStore) {
    this.#store = store;
    const { gone, last } = store.reader.visibilityOf(configStream);
    const row = gone === undefined ? store.reader.rowAt(configStream, last) : undefined;
    const { groups } = row === undefined ? { groups: [] } : (JSON.parse(String(row[5])) as { groups: GroupConfig[] });
    for (const config of groups) this.#groups.set(groupKeyOf(config), new PersistentSubscription(store, config));
  }

  get groups(): readonly PersistentSubscription[] {
    return [...this.#groups.values()];
  }

  /** The group of this name; throws a `Refusal` when there is none. */
  get(name: GroupName): PersistentSubscription {
    const group = this.#groups.get(`${name.stream}::${name.group}`);
    if (group === undefined) throw refusals.groupMissing(name);
    return group;
  }

  create(config: GroupConfig): Promise<void> {
    return this.#inTurn(async () => {
      const name = { stream: sourceNameOf(config.source), group: config.group };
      const key = groupKeyOf(config);
      if (this.#groups.has(key)) throw refusals.groupExists(name);
      if (this.#groups.size >= groupsMax) throw refusals.groupFailed(name, `There are ${groupsMax} groups already`);
      await this.#save([...this.groups.map((group) => group.config), config]);
      this.#groups.set(key, new PersistentSubscription(this.#store, config));
    });
  }

  /** Changes the settings: consumers are dropped, and delivery goes on after the last checkpoint. */
  update(name: GroupName, changed: (config: GroupConfig) => GroupConfig): Promise<void> {
    return this.#inTurn(async () => {
      const group = this.get(name);
      const config = changed(group.config);
      await this.#save(this.groups.map((other) => (other === group ? config : other.config)));
      group.dropConsumers(refusals.groupDropped(name));
      await group.stop();
      this.#groups.set(group.key, new PersistentSubscription(this.#store, config));
    });
  }

  delete(name: GroupName): Promise<void> {
    return this.#inTurn(async () => {
      const group = this.get(name);
      await this.#save(this.groups.filter((other) => other !== group).map(({ config }) => config));
      this.#groups.delete(group.key);
      group.dropConsumers(refusals.groupDropped(name));
      await group.stop();
      await group.bookkeeping.forgetAll();
    });
  }

  async stop(): Promise<void> {
    await this.#changes.catch(() => undefined);
    await Promise.all(this.groups.map((group) => group.stop()));
  }

  async #save(groups: readonly GroupConfig[]): Promise<void> {
    const data = JSON.stringify({ version: 1, updated: new Date().toISOString(), groups });
    await this.#store.append(configStream, 'any', [
      { id: randomUUID(), type: '$PersistentConfig', data, metadata: '{}' },
    ]);
  }

  #inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.#changes.then(change);
    this.#changes = done.catch(() => undefined);
    return done;
  }
}
