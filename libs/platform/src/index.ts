export * from './clock.js';
export * from './config.js';
export { Form, type FormBody, imageBytesMax, TakesForm } from './form-body.js';
export type { HttpReply, HttpRequest } from './http.js';
export * from './http-app.js';
export * from './platform.module.js';
export * from './problem.js';
export { requestValidation } from './request-validation.js';
export * from './thread-file.js';
