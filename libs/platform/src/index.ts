export * from './clock.js';
export * from './config.js';
export * from './http-app.js';
export * from './platform.module.js';
export * from './problem.js';
