/** What goes wrong in the field, as DOMAIN.md 4.1 lists it, and who plays it here: the names of acts. */
export const cases: Readonly<Record<string, readonly string[]>> = {
  'code expired': ['pays at the last moment', 'takes a new code in the place of an old one'],
  'close too early': ['closes a payment request, maybe too early'],
  'same order number, changed amount': ['places an order', 'changes an order that has a code'],
  'wrong wallet scans': ['comes with an app that has no way', 'pays'],
  'scanned twice, two payers': ['two payers come at once', 'asks for two payments of one order at once'],
  'friend declines or ignores': ['declines', 'comes and looks'],
  'link expiry': ['pays at the last moment', 'takes a link back while it is forwarded'],
  'wrong password N times': ['enters a wrong password, again and again'],
  'order cancelled while paying': [
    'cancels an order while somebody pays it',
    'closes a payment request while somebody pays it',
  ],
  'unknown result': ['the result of a payment is unknown, and told later or never'],
  'duplicate or reordered notice': [
    'a payment is told of late, by days',
    'an acquirer says that it took money',
    'a provider tells of a refund, in whatever order',
    'a command comes again',
  ],
  'forged or stale notice': ['presents a forged code or link', 'presents the code of another payment'],
  'refund of friend pay': ['a merchant gives money back', 'money is asked back while it is taken'],
  'refund not possible': [
    'the payer’s card is cancelled, and another account is named',
    'a provider answers a refund at once',
  ],
};
