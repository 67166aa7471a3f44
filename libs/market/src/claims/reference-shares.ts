/** A share that somebody published, to be read beside the ledger's own figures and never counted with them. */
export type ReferenceShare = Readonly<{ period: string; institution: string; percent: string; basis: string }>;

const analysys = 'Analysys, mobile payments by value';
const iResearch = 'iResearch, mobile payments by value';

/** Shares of the two large wallets in the whole country. No comparable figure after 2020 was found. */
export const referenceShares: readonly ReferenceShare[] = [
  { period: '2016 Q3', institution: 'alipay', percent: '50.42', basis: analysys },
  { period: '2016 Q3', institution: 'tenpay', percent: '38.12', basis: analysys },
  { period: '2019 Q1', institution: 'alipay', percent: '53.21', basis: analysys },
  { period: '2019 Q1', institution: 'tenpay', percent: '39.44', basis: analysys },
  { period: '2019 Q4', institution: 'alipay', percent: '55.1', basis: iResearch },
  { period: '2019 Q4', institution: 'tenpay', percent: '38.9', basis: iResearch },
  { period: '2020 Q2', institution: 'alipay', percent: '55.6', basis: iResearch },
  { period: '2020 Q2', institution: 'tenpay', percent: '38.8', basis: iResearch },
];
