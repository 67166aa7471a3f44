import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { policyController } from '../policies/policy.js';
import { orderCommands } from './orders.commands.js';
import { OrdersController } from './orders.controller.js';
import { orderPolicy } from './orders.policy.js';

@Module({
  imports: [HandlingModule],
  controllers: [commandController('orders', orderCommands), OrdersController, policyController(orderPolicy)],
})
export class OrdersModule {}
