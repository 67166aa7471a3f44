/** A claim of the article about opening Taobao to other wallets, of October 2023, and the question that it becomes. */
export type Claim = Readonly<{
  id: ClaimId;
  saidBy: string;
  /** In our own words. */
  said: string;
  question: string;
}>;

export const claimIds = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'] as const;
export type ClaimId = (typeof claimIds)[number];

const [wang, su, pan] = [
  'Wang Pengbo, analyst at Botong',
  'Su Xiaorui, analyst at Analysys',
  'Pan Helin, economist at Zhejiang University',
];

export const claims: Readonly<Record<ClaimId, Claim>> = {
  C1: {
    id: 'C1',
    saidBy: wang,
    said: 'Even when it is open to everybody, the way in is no direct payment, and so it does not move market shares.',
    question: 'Did the share of the wallet change when its direct channel opened on the platform?',
  },
  C2: {
    id: 'C2',
    saidBy: su,
    said: 'Interoperability lowers barriers, slows monopoly, makes payment more efficient and widens choice.',
    question: 'How did concentration, offers per order, completion and the time to pay develop?',
  },
  C3: {
    id: 'C3',
    saidBy: wang,
    said: 'UnionPay and NetsUnion have made payment interoperable already: the apps of all banks scan the codes of both wallets.',
    question: 'Whose app pays whose code, and how often does it succeed?',
  },
  C4: {
    id: 'C4',
    saidBy: wang,
    said: 'What is hard is the technology, and how the fees of a channel are divided.',
    question: 'What keeps payments from succeeding, and what do channels cost?',
  },
  C5: {
    id: 'C5',
    saidBy: su,
    said: 'Opening will go faster from here on.',
    question: 'How many pairs of platform and channel were live at which date, and do more open than before?',
  },
  C6: {
    id: 'C6',
    saidBy: su,
    said: 'Once others may pay inside an ecosystem, users choose what they prefer and providers compete by how well they serve.',
    question:
      'Where two or more channels were offered, how many chose another than the one that was selected for them?',
  },
  C7: {
    id: 'C7',
    saidBy: pan,
    said: 'Large and small institutions must be treated alike; it is fairness that keeps competition alive.',
    question: 'Is the tail offered as often as the top, what is its share, and what does it pay?',
  },
};
