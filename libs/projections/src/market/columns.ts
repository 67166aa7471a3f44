import type { FigureColumn } from '../figures/answering/figure-table.js';

// The columns of answers about markets, by what they hold.

export const nameColumn = (name: string, meaning: string): FigureColumn => ({
  name,
  kind: 'dimension',
  unit: 'name',
  meaning,
});
export const figureColumn = (name: string, unit: string, meaning: string): FigureColumn => ({
  name,
  kind: 'figure',
  unit,
  meaning,
});
export const countColumn = (name: string, meaning: string): FigureColumn => figureColumn(name, 'count', meaning);
export const shareColumn = (name: string, meaning: string): FigureColumn => ({
  name,
  kind: 'share',
  unit: 'fraction',
  meaning,
});
