import { crc32 } from 'node:zlib';
import type { Consumer } from './consumer.js';
import type { Message } from './outstanding.js';

/** Who gets a message; nobody when whoever should has no free slot. */
export type ConsumerStrategy = Readonly<{
  choose: (message: Message, consumers: readonly Consumer[]) => Consumer | undefined;
  /** Another message may find a free consumer when this one does not. */
  looksFurther: boolean;
}>;

export const strategyNames = ['DispatchToSingle', 'RoundRobin', 'Pinned'] as const;
export type StrategyName = (typeof strategyNames)[number];

export function strategyOf(name: StrategyName): ConsumerStrategy {
  if (name === 'DispatchToSingle')
    return { choose: (_message, consumers) => consumers.find(isFree), looksFurther: false };
  return name === 'Pinned' ? { choose: pinned, looksFurther: true } : { choose: roundRobin(), looksFurther: false };
}

const isFree = ({ freeSlots }: Consumer) => freeSlots > 0;

function roundRobin(): ConsumerStrategy['choose'] {
  let turn = 0;
  return (_message, consumers) => {
    for (let tried = 0; tried < consumers.length; tried++) {
      turn = (turn + 1) % consumers.length;
      const consumer = consumers[turn];
      if (consumer !== undefined && isFree(consumer)) return consumer;
    }
    return undefined;
  };
}

// Each stream has the consumer with the highest hash of both: when one leaves, only its own streams move.
function pinned({ stream }: Message, consumers: readonly Consumer[]): Consumer | undefined {
  let best: Consumer | undefined;
  let bestHash = -1;
  for (const consumer of consumers) {
    const hash = crc32(`${stream} ${consumer.key}`);
    if (hash > bestHash) [best, bestHash] = [consumer, hash];
  }
  return best !== undefined && isFree(best) ? best : undefined;
}
