import { count, minorUnits, moment, name, offers, orNull, person } from '../fact-table.js';

export const offerColumns = {
  platform: name('platform that the order was placed on'),
  merchant: name('merchant'),
  subMerchant: orNull(name('merchant behind the merchant; null where there is none')),
  city: orNull(name('city; null where unsaid')),
  category: orNull(name('category of goods; null where there are several')),
  buyer: person('whose order it is'),
  currency: name('ISO 4217 code'),
  amount: minorUnits('of the order, as it is after its latest change'),
  placedAt: moment('when the order was placed'),
  offered: offers('every channel of the platform: offered, or why not, when it was looked at last'),
  offeredChannels: count('how many channels were offered'),
  preselectedChannel: orNull(name('channel that was selected before the buyer chose; null where none was')),
  chosen: orNull(name('channel of the latest payment request for the order; null before one')),
} as const;
