import type { Computed } from './api.js';
import { element } from './element.js';
import { groupThousands } from './money.js';

/** Where a figure comes from: the address of the JSON, what the figure means, and at which point of the log. */
export type Origin = Readonly<{ address: string; definition: string; computedAt: string }>;

/** The line under a figure that lets an auditor check it. */
export type Source = Readonly<{ node: HTMLElement; show: (origin: Origin) => void }>;

/** The origin of what the read side computed. */
export const originOf = ({ position, definition }: Computed, address: string): Origin => ({
  address,
  definition,
  computedAt: `position ${groupThousands(position)}`,
});

/** Makes the line once; `show` changes its text only, so that an opened definition stays open. */
export function sourceOf(figure: string, derivation: string): Source {
  const definition = element('p');
  const link = element('a', { 'aria-label': `JSON of ${figure}` }, 'JSON');
  const computedAt = element('span');
  const node = element(
    'div',
    { class: 'source' },
    element(
      'details',
      {},
      element('summary', { 'aria-label': `Definition of ${figure}` }, 'Definition'),
      element('p', {}, derivation),
      definition,
    ),
    element('span', { class: 'origin' }, link, ' at ', computedAt),
  );
  return {
    node,
    show: (origin) => {
      definition.textContent = origin.definition;
      link.href = origin.address;
      computedAt.textContent = origin.computedAt;
    },
  };
}
