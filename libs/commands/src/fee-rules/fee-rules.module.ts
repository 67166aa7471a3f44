import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { feeRuleCommands } from './fee-rules.commands.js';
import { FeeRulesController } from './fee-rules.controller.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('fee-rules', feeRuleCommands), FeeRulesController],
})
export class FeeRulesModule {}
