import type { PilotParameters } from './parameters.js';
import type { Random } from './random.js';
import type { Ending, RefundDraw, RefundIntention, Shopper } from './shopper.js';

/** What turns an order into one of the rarer stories. */
type Turn = Pick<Shopper, 'namesFriendBy' | 'shopCode' | 'resultUnknown' | 'ending' | 'refund'>;

type Drawn = Readonly<{ friends: Shopper['friends']; ending: Ending; refund: RefundDraw | null }>;

/** Draws by chances of its own, so that what was drawn before stays what it was. */
export function drawTurn(random: Random, drawn: Drawn, parameters: PilotParameters): Turn {
  const isNamed = random.chance(parameters.namedPerFriendPay);
  const namesFriendBy = random.choose<'phone' | 'account'>([
    { weight: 1, value: 'phone' },
    { weight: 1, value: 'account' },
  ]);
  const { scansPrintedCode, showsCode } = parameters;
  const shopCode = random.choose<Shopper['shopCode']>([
    { weight: scansPrintedCode, value: 'staticCode' },
    { weight: showsCode, value: 'customerCode' },
    { weight: Math.max(1 - scansPrintedCode - showsCode, 0), value: 'dynamicCode' },
  ]);
  const resultUnknown = random.chance(parameters.resultUnknown);
  const ending = drawEnding(random, drawn, parameters);
  const refund = drawRefundTurn(random, drawn.refund, parameters);
  return {
    namesFriendBy: isNamed ? namesFriendBy : null,
    shopCode,
    resultUnknown,
    ending,
    // What is paid after the amount went down may be less than what was drawn.
    refund: ending === 'changesAmount' ? null : refund,
  };
}

/** Only who would simply have paid takes another turn. */
function drawEnding(random: Random, { friends, ending }: Drawn, parameters: PilotParameters): Ending {
  const revokes = random.chance(parameters.revokedPerFriendPay);
  const { takenLate, changesAmount } = parameters;
  const turn = random.choose<Ending>([
    { weight: takenLate, value: 'takenLate' },
    { weight: changesAmount, value: 'changesAmount' },
    { weight: Math.max(1 - takenLate - changesAmount, 0), value: 'pays' },
  ]);
  if (ending !== 'pays') return ending;
  return friends.length > 0 && revokes ? 'revokesLink' : turn;
}

function drawRefundTurn(
  random: Random,
  refund: RefundDraw | null,
  parameters: PilotParameters,
): RefundIntention | null {
  const byLine = random.chance(parameters.byLinePerRefund);
  const isAbnormal = random.chance(parameters.abnormalPerRefund);
  const isGivenUp = random.chance(parameters.givenUpPerAbnormalRefund);
  if (refund === null) return null;
  return { ...refund, byLine, abnormal: isAbnormal ? (isGivenUp ? 'givenUp' : 'redirected') : null };
}
