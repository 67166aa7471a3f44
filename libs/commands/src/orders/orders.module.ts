import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { OrdersController } from './orders.controller.js';
import { OrdersPolicy } from './orders.policy.js';

@Module({ imports: [HandlingModule], controllers: [OrdersController, OrdersPolicy] })
export class OrdersModule {}
