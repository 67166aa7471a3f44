export * from './payment-lives.js';
export * from './payment-life-arbitraries.js';
export * from './record-events.js';
export { type ApiDocument, differencesFromDocument } from './documented-answer.js';
export * from './hutong-process.js';
export { type LedgerResponse, eventually, LedgerClient, type ReplayedEvent } from './ledger-client.js';
export * from './pilot.js';
export { type AppendFault, ScriptedServer } from './eventstoredb/scripted-server.js';
export { CuttingProxy } from './eventstoredb/cutting-proxy.js';
