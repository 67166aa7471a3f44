import { element } from './element.js';
import type { Paint } from './names.js';

/** The classes of `style.css` that paint an HTML element. */
export const paintClass = ({ hue, pattern }: Paint): string => `paint hue-${hue} pattern-${pattern}`;

/** The classes of the SVG shapes that lie over one another to paint one area: the colour, then the pattern. */
export const paintLayers = ({ hue, pattern }: Paint): readonly string[] =>
  pattern === 0 ? [`hue-${hue}`] : [`hue-${hue}`, `overlay-${pattern}`];

/** The small square of a legend. */
export const swatch = (paint: Paint): HTMLElement =>
  element('span', { class: `swatch ${paintClass(paint)}`, 'aria-hidden': 'true' });
