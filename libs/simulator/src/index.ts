export * from './driver/play-pilot.js';
export * from './plan/parameters.js';
export * from './plan/pilot-plan.js';
export * from './report/answers.js';
export * from './report/cross-scans.js';
export * from './report/happenings.js';
export * from './report/pilot-report.js';
export * from './report/progress-line.js';
