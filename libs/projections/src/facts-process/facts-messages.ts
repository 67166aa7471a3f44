import type { Failed, FollowingMessage, FollowingOrder, Switched } from '../following/following-messages.js';
import type { FactQuestion, ReplyTo } from './fact-questions.js';

/** What the process of facts is started with. */
export type FactsData = Readonly<{ eventStore: string; factsStore: string; memoryMaxMegabytes: number }>;

/** What the process of facts is told. */
export type FactsOrder =
  | Readonly<{ kind: 'start'; data: FactsData }>
  | Readonly<{ kind: 'ask'; id: number; question: FactQuestion }>
  | Readonly<{ kind: 'interrupt'; id: number }>
  | FollowingOrder;

/** How a question ended; `tooWide`: it needs more memory than there is, or was interrupted; `away`: the store was not open, or closed meanwhile. */
export type FactsAnswer = Readonly<
  | { kind: 'answer'; id: number; outcome: 'replied'; reply: ReplyTo<FactQuestion> }
  | { kind: 'answer'; id: number; outcome: 'tooWide' | 'failed' | 'away'; reason: string }
>;

/** What the process of facts tells. */
export type FactsMessage = FollowingMessage | Failed | Switched | FactsAnswer;
