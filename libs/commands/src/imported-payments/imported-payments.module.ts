import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { importedPaymentCommands } from './imported-payments.commands.js';
import { ImportedPaymentsController } from './imported-payments.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('imported payments', importedPaymentCommands), ImportedPaymentsController],
})
export class ImportedPaymentsModule {}
