import { IndexCheck } from './index-check.js';
import { PageReader } from './page-reader.js';
import { ReadConnection } from './read-connection.js';
import { StreamReader } from './stream-reader.js';

/** Reads an event file in the calling thread, stream by stream or page by page of the whole log. */
export class LogReader {
  readonly connection: ReadConnection;
  readonly streams: StreamReader;
  readonly pages: PageReader;
  readonly #index: IndexCheck;

  /** Opens the file; throws `EventLogOpenError`. */
  constructor(file: string) {
    this.connection = new ReadConnection(file);
    this.#index = new IndexCheck(this.connection);
    this.streams = new StreamReader(this.connection, this.#index);
    this.pages = new PageReader(this.connection, this.#index);
  }

  close(): void {
    this.#index.stop();
    this.connection.close();
  }
}
