import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { policyController } from '../policies/policy.js';
import { settlementCommands } from './settlements.commands.js';
import { SettlementsController } from './settlements.controller.js';
import { settlementPolicy } from './settlements.policy.js';

@Module({
  imports: [HandlingModule],
  controllers: [
    commandController('settlements', settlementCommands),
    SettlementsController,
    policyController(settlementPolicy),
  ],
})
export class SettlementsModule {}
