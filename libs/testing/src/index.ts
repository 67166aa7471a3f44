export * from './payment-lives.js';
