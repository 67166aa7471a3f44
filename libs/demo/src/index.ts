export { demoUsage, readDemoOptions } from './demo-options.js';
export { type DemoLedger, serveDemo } from './serve-demo.js';
export { SimulatedClock } from './simulated-clock.js';
export { eventValidator } from './check-event-format.js';
