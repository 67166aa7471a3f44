import { crc32 } from 'node:zlib';
import type { Consumer } from './consumer.js';
import type { Message } from './outstanding.js';

/** Who gets a message; nobody when whoever should has no free slot. */
export type ConsumerStrategy = Readonly<{
  choose: (message: Message, consumers: readonly Consumer[]) => Consumer | undefined;
  /** Another message may find a free consumer when this one does not. */
  looksFurther: boolean;
}>;

/** The strategies that older clients name by their place in this list. */
export const numberedStrategies = ['DispatchToSingle', 'RoundRobin', 'Pinned'] as const;
export const strategyNames = [...numberedStrategies, 'PinnedByCorrelation'] as const;
export type StrategyName = (typeof strategyNames)[number];

export function strategyOf(name: StrategyName): ConsumerStrategy {
  if (name === 'DispatchToSingle')
    return { choose: (_message, consumers) => consumers.find(isFree), looksFurther: false };
  if (name === 'RoundRobin') return { choose: roundRobin(), looksFurther: false };
  return { choose: pinned, looksFurther: true };
}

const isFree = ({ freeSlots }: Consumer) => freeSlots > 0;

function roundRobin(): ConsumerStrategy['choose'] {
  let turn = -1;
  return (_message, consumers) => {
    for (let tried = 0; tried < consumers.length; tried++) {
      turn = (turn + 1) % consumers.length;
      const consumer = consumers[turn];
      if (consumer !== undefined && isFree(consumer)) return consumer;
    }
    return undefined;
  };
}

// Each pin has the consumer with the highest hash of both: when one leaves, only its own pins move.
function pinned({ pin }: Message, consumers: readonly Consumer[]): Consumer | undefined {
  let best: Consumer | undefined;
  let bestHash = -1;
  for (const consumer of consumers) {
    const hash = crc32(`${pin} ${consumer.key}`);
    if (hash > bestHash) [best, bestHash] = [consumer, hash];
  }
  return best !== undefined && isFree(best) ? best : undefined;
}
