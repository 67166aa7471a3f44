import { Module } from '@nestjs/common';
import { Ledger } from './ledger.js';

/** What every command service needs; one `Ledger` per process, however many services it runs. */
@Module({ providers: [Ledger], exports: [Ledger] })
export class HandlingModule {}
