import { type Certainty, certainties } from './dated-parameter.js';
import {
  type Shape,
  listOf,
  moment,
  moneyShape,
  nullOr,
  record,
  shape,
  text,
  wholeNumber,
  wholeText,
  word,
} from './shape.js';
import {
  type Capture,
  type ChannelCapabilities,
  type ChannelTerms,
  type Coupon,
  type Factors,
  type Funding,
  type FundingKind,
  type InterconnectionUsed,
  type PaymentField,
  type Presentation,
  captures,
  factorKinds,
  fundingKinds,
  paymentFields,
  presentations,
} from './channel.js';
import { type InstitutionRole, institutionRoles } from './institution-role.js';
import { type ChannelOffer, type OfferReason, type OfferStanding, offerReasons } from './offer.js';
import type { PersonRef } from './person.js';
import type { Ended, Merchant, PaymentTerms, Steps, TermsDimensions, TermsOrder } from './terms.js';

// What the parts look like that several streams store: declared once, so that what is read is what was declared.

export const flag = shape<boolean>((value) => typeof value === 'boolean', {
  what: 'true or false',
  schema: { type: 'boolean' },
});

export const roleShape: Shape<InstitutionRole> = word(...institutionRoles);
export const fundingKindShape: Shape<FundingKind> = word(...fundingKinds);
export const certaintyShape: Shape<Certainty> = word(...certainties);
export const presentationShape: Shape<Presentation> = word(...presentations);
export const captureShape: Shape<Capture> = word(...captures);
export const fieldShape: Shape<PaymentField> = word(...paymentFields);

export const personShape: Shape<PersonRef> = record({ ref: text });
export const namesShape: Shape<Readonly<{ zh: string; en: string }>> = record({ zh: text, en: text });
export const merchantShape: Shape<Merchant> = record({ merchantId: text, subMerchantId: nullOr(text) });

export const capabilitiesShape: Shape<ChannelCapabilities> = record({
  presents: word('code', 'merchantCode', 'link', 'nothing'),
  captures: listOf(captureShape),
  payer: word('anyone', 'buyer', 'anotherPerson'),
  lifetimeMs: wholeNumber,
  closableAfterMs: wholeNumber,
});

const channelTermsShape: Shape<ChannelTerms> = record({
  channelId: text,
  presentation: presentationShape,
  codeIssuer: text,
  codeIssuerController: nullOr(text),
  acquirer: text,
  field: fieldShape,
  feeRuleId: text,
});

export const fundingShape: Shape<Funding> = record({ kind: fundingKindShape, institution: text, class: nullOr(text) });
export const factorsShape: Shape<Factors> = record({
  kind: word(...factorKinds),
  count: wholeNumber,
});
export const interconnectionUsedShape: Shape<InterconnectionUsed> = record({
  interconnectionId: text,
  revision: wholeText,
});
export const couponShape: Shape<Coupon> = record({
  funder: text,
  funderRole: word('merchant', 'platform', 'wallet'),
  amount: moneyShape,
});

const offerStandingFields = {
  stageId: nullOr(text),
  bucket: nullOr(wholeNumber),
  inCohort: nullOr(flag),
  rank: wholeNumber,
  preselected: flag,
  folded: flag,
};
const offerStandingShape: Shape<OfferStanding> = record(offerStandingFields);
const reasonShape: Shape<OfferReason> = word(...offerReasons);
export const offerShape: Shape<ChannelOffer> = record({
  ...offerStandingFields,
  channelId: text,
  codeIssuer: text,
  interconnectionRevision: nullOr(wholeText),
  reasons: listOf(reasonShape),
});

export const termsCategoriesShape: Shape<TermsOrder['categories']> = listOf(
  record({ category: text, amount: moneyShape }),
);
export const termsOrderShape: Shape<TermsOrder> = record({
  orderId: text,
  merchant: merchantShape,
  city: nullOr(text),
  amount: moneyShape,
  categories: termsCategoriesShape,
});

const sharedTermsFields = {
  paymentRequestId: text,
  attempt: wholeNumber,
  supersedes: nullOr(text),
  platform: text,
  platformController: nullOr(text),
  platformStageId: nullOr(text),
  buyer: personShape,
  amount: moneyShape,
  channel: channelTermsShape,
  offer: offerStandingShape,
  alternatives: listOf(text),
  preselectedChannelId: nullOr(text),
};
export const termsShape: Shape<PaymentTerms> = record({
  ...sharedTermsFields,
  orders: listOf(termsOrderShape),
  placedAt: moment,
  requestedAt: moment,
});
export const dimensionsShape: Shape<TermsDimensions> = record({
  ...sharedTermsFields,
  orderCount: wholeNumber,
  merchant: nullOr(merchantShape),
  city: nullOr(text),
  category: nullOr(text),
});
export const stepsShape: Shape<Steps> = record({
  placed: moment,
  requested: moment,
  presented: nullOr(moment),
  reached: nullOr(moment),
  authorized: nullOr(moment),
  claimed: nullOr(moment),
});
/** The fields of what an event repeats that ends something. */
export const endedFields: { readonly [Name in keyof Ended]: Shape<Ended[Name]> } = {
  dimensions: dimensionsShape,
  steps: stepsShape,
};
