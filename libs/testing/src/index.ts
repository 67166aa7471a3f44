export * from './payment-lives.js';
export * from './hutong-process.js';
