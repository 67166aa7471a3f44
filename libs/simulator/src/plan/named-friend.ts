import { personAt, phoneOf } from './payer-apps.js';
import type { PersonIdentifier } from './person-identifier.js';
import type { Choice, Shopper } from './shopper.js';

/** The first friend as their app will name them, where the buyer says who alone may pay by the link. */
export function namedFriend(
  { friends, namesFriendBy }: Shopper,
  { channel, payerApp }: Choice,
): PersonIdentifier | null {
  const [friend] = friends;
  if (channel.presentation !== 'link' || friend === undefined || namesFriendBy === null) return null;
  return namesFriendBy === 'phone' ? phoneOf(friend) : personAt(payerApp, friend);
}
