import type { FactTable } from './fact-table.js';
import { interconnections } from './tables/interconnections.facts.js';
import { movements } from './tables/movements.facts.js';
import { offers } from './tables/offers.facts.js';
import { payments } from './tables/payments.facts.js';
import { refusals } from './tables/refusals.facts.js';
import { stages } from './tables/stages.facts.js';

/** Every table of facts. A new one is a line here. */
export const factTables: readonly FactTable[] = [payments, offers, movements, refusals, interconnections, stages];
