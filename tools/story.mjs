// The story that Hutong records, line by line, and the spec that shows each line. Titles are those of the specs: one that is renamed is missed.
const domain = 'libs/domain/src';
const commands = 'libs/commands/src';
const wrong = `${commands}/payments/what-goes-wrong.spec.ts`;
const methods = `${commands}/methods.spec.ts`;
const helpMePay = `${commands}/help-me-pay.spec.ts`;
const crossScan = `${commands}/cross-scan.spec.ts`;
const offers = `${domain}/rollouts/offers.spec.ts`;
const rollout = `${domain}/rollouts/rollout.spec.ts`;
const stages = `${domain}/rollouts/stages.spec.ts`;
const institution = `${domain}/institutions/institution.spec.ts`;
const cohorts = 'libs/audit/src/cohorts/check-cohorts.spec.ts';

/** Each line: its id, what it says, the spec's file, the spec's title. */
export const story = [
  {
    title: 'Who takes part',
    lines: [
      [
        'A1',
        'a shop owns the order, the payment page and the rollout',
        `${commands}/orders/orders.commands.spec.ts`,
        'holds its buyer by reference, who is recorded besides, and answers with every channel',
      ],
      [
        'A2',
        'customer service attests that a stage was opened',
        stages,
        'reveals the salt with the first stage of a draw',
      ],
      ['A3', 'a buyer places the order, and pays it or has it paid', methods, 'M1 WeChat scanning payment'],
      [
        'A4',
        'some users, drawn at random, see the new way first',
        offers,
        'offers up to the edge of the cohort and not beyond',
      ],
      [
        'A5',
        'a friend pays from a wallet of their own',
        methods,
        'is paid by a link that the friend opens, and by nobody else’s: the buyer is refused',
      ],
      [
        'A6',
        'a friend is found by a phone number or an account',
        helpMePay,
        'stands in events by reference, and the phone number nowhere, masked in a stream of its own',
      ],
      ['A7', 'WeChat Pay is wallet, code issuer and acquirer at once', institution, 'records its names and roles'],
      ['A8', 'Alipay is the incumbent in its own shop', methods, 'M4 Alipay inside Taobao'],
      ['A9', 'UnionPay is scheme, clearing house and wallet', crossScan, 'M5: QuickPass inside Taobao'],
      [
        'A10',
        'NetsUnion clears between institutions',
        `${commands}/payments/authorization-commands.spec.ts`,
        'is authorized with what the payer’s app says, over the interconnection at the revision that was seen',
      ],
      [
        'A11',
        'banks keep accounts, and their apps scan',
        crossScan,
        '%s pays whose codes the open interconnections say, from the funds they say',
      ],
      ['A12', 'small institutions join by the same commands as giants', institution, 'are granted'],
      [
        'A13',
        'merchants sell goods that a stage may leave out',
        offers,
        'follows the merchant and the city; an order that names no city is in none',
      ],
      [
        'A14',
        'groups control institutions, and control changes hands',
        institution,
        'holds from the first millisecond of its day',
      ],
      [
        'A15',
        'analysts claim things that anybody can check',
        cohorts,
        'holds on an honest log, and says how much it repeated',
      ],
      [
        'A16',
        'who does not answer is not modelled: there is only what somebody attests',
        institution,
        'is stated with the day it begins, the source and how sure it is',
      ],
    ],
  },
  {
    title: 'How people pay',
    lines: [
      ['M1', 'a saved or shown code is scanned in another wallet', methods, 'M1 WeChat scanning payment'],
      ['M2', 'a link goes to a friend in WeChat, who pays', methods, 'M2 a WeChat friend helps to pay'],
      [
        'M3',
        'help me pay: somebody named, or an open link',
        helpMePay,
        'record the same events in the same order when the link goes to a friend in WeChat',
      ],
      ['M4', 'the shop’s own wallet', methods, 'M4 Alipay inside Taobao'],
      [
        'M5',
        'QuickPass in the shop, and across',
        crossScan,
        'pays from its own balance, and from a bank’s card where UnionPay clears it',
      ],
      [
        'M6',
        'a bank’s app scans codes of WeChat Pay and Alipay',
        crossScan,
        'M6 and M5: QuickPass, a bank’s app or another wallet scans a code',
      ],
      [
        'M7',
        'WeChat Pay inside the shop, from its date on',
        methods,
        'opens with its stage: orders placed before that date cannot be paid so, and orders from then on can',
      ],
      ['M8', 'online and in person are told apart', methods, 'M8 online and in person'],
    ],
  },
  {
    title: 'What holds',
    lines: [
      ['R1', 'only some users are offered it', offers, 'offers up to the edge of the cohort and not beyond'],
      ['R2', 'only for certain products', offers, 'needs every line of the order to fit'],
      ['R3', 'the draw is random, and anybody can repeat it', offers, 'is what any shell computes'],
      [
        'R4',
        'stages only widen, unless one is rolled back',
        stages,
        'takes nothing from anybody: the cohort, the draw and the rules only widen',
      ],
      [
        'R5',
        'what the page offered is recorded with the order',
        `${commands}/orders/orders.commands.spec.ts`,
        'holds its buyer by reference, who is recorded besides, and answers with every channel',
      ],
      ['R6', 'what it did not offer too, with the reasons', offers, 'names every reason that applies'],
      [
        'R7',
        'the payer’s app checks a factor; its secret is never stored',
        wrong,
        'leaves a fact each time, and the payer may try again',
      ],
      [
        'R8',
        'a code lives on outside the app, until it expires, and pays once',
        wrong,
        'nobody can pay it from its very millisecond on, and the order takes a new code as the next attempt',
      ],
      [
        'R9',
        'who keeps whom out is a fact of every order',
        `${commands}/orders/orders.commands.spec.ts`,
        'is placed with nothing to offer, and says why',
      ],
      [
        'R10',
        'a channel of a small institution is registered as a giant’s is; tiers of fees are facts',
        rollout,
        'records it with every default written out',
      ],
    ],
  },
];

/** What is asked of the figures, line by line: each question is one of the API, below `/v1/`. */
export const questions = [
  {
    id: 'C1',
    line: 'no direct payment, so no effect on shares',
    asked: ['claims/C1', 'rollout-effects?platform=taobao&stage=direct&channel=wechat.direct'],
  },
  {
    id: 'C2',
    line: 'interoperability slows monopoly, raises efficiency, widens choice',
    asked: ['claims/C2', 'concentration?by=month'],
  },
  { id: 'C3', line: 'banks and wallets scan the codes of each other', asked: ['claims/C3', 'cross-scans'] },
  {
    id: 'C4',
    line: 'technology and fees are what is hard',
    asked: [
      'claims/C4',
      'figures?measures=fees,net&by=channel',
      'figures?measures=count,fees&by=feeRule,feeRuleVersion,month',
    ],
  },
  { id: 'C5', line: 'opening will go faster', asked: ['claims/C5', 'live-channels'] },
  { id: 'C6', line: 'users choose, where they can', asked: ['claims/C6', 'switching'] },
  { id: 'C7', line: 'top and tail are to be treated alike', asked: ['claims/C7', 'fairness?platform=taobao'] },
  {
    id: 'R9',
    line: 'who keeps whom out, and why',
    asked: [
      'figures?measures=offers,refusedOffers&by=platform,channel,reason',
      'verdicts?ruleSet=samr-2026-02',
      'self-preference',
    ],
  },
  {
    id: 'R10',
    line: 'small institutions are treated like giants',
    asked: ['fairness', 'verdicts?ruleSet=samr-2026-02'],
  },
  {
    id: 'A12',
    line: 'who is top and who is tail follows from shares',
    asked: ['verdicts?ruleSet=tiers-by-share', 'fairness'],
  },
];

const introduction = `# The story, and the spec that shows each line of it

Made from \`tools/story.mjs\` by \`npm run docs:story\`; a spec looks for every title. What they do to the market is asked of
figures over these facts: the questions are below, and a spec asks each of them.
`;

/** The page, as Markdown. */
export const storyPage = () =>
  [
    introduction,
    ...story.map(({ title, lines }) =>
      [
        `## ${title}\n`,
        '| | line of the story | shown by |',
        '| --- | --- | --- |',
        ...lines.map(([id, line, file, spec]) => `| ${id} | ${line} | [${spec.replaceAll('|', '\\|')}](../${file}) |`),
        '',
      ].join('\n'),
    ),
    [
      '## What is asked of it\n',
      '| | line of the story | questions, below `/v1/` |',
      '| --- | --- | --- |',
      ...questions.map(
        ({ id, line, asked }) => `| ${id} | ${line} | ${asked.map((one) => `\`${one}\``).join('<br>')} |`,
      ),
      '',
    ].join('\n'),
  ].join('\n');
