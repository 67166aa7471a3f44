import {
  type AuthorizationStanding,
  type ChannelTerms,
  type DatedParameter,
  type Instant,
  addMs,
  instantFromJson,
} from '../kernel/index.js';

const validFrom = '2017-12-31T16:00:00.000Z';

/** How long a provider may still find out what came of a payment. Then it has revoked it by itself: nothing was taken, or it is given back. */
export const unknownResultParameters: Readonly<Record<'customerCodeMs' | 'otherwiseMs', DatedParameter<number>>> = {
  customerCodeMs: {
    value: 45_000,
    validFrom,
    source: 'WeChat Pay developer community: a payment by the payer’s code is revoked by itself after 45 seconds',
    status: 'secondary',
  },
  otherwiseMs: {
    value: 7 * 24 * 3_600_000,
    validFrom,
    source: 'WeChat Pay guide: a payment can be revoked within seven days, and unpaid orders close after seven days',
    status: 'published',
  },
};

/** Until when a payment of unknown result counts as under way, exclusive. */
export function answerableUntil(
  { presentation }: Pick<ChannelTerms, 'presentation'>,
  { unknownSince }: Extract<AuthorizationStanding, { status: 'resultUnknown' }>,
): Instant {
  const { customerCodeMs, otherwiseMs } = unknownResultParameters;
  return addMs(instantFromJson(unknownSince), (presentation === 'customerCode' ? customerCodeMs : otherwiseMs).value);
}
