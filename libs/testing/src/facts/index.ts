export * from './kept-facts.js';
export { figuresOf } from './summed-facts.js';
