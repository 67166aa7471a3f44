import { fileURLToPath } from 'node:url';

/** Absolute path of the folder of the built page: `index.html` and the files it asks for, nothing else. */
export const dashboardRoot = fileURLToPath(new URL('./page/', import.meta.url));
