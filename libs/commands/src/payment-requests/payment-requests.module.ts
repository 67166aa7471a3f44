import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { PaymentRequestsController } from './payment-requests.controller.js';
import { PaymentRequestsPolicy } from './payment-requests.policy.js';

@Module({ imports: [HandlingModule], controllers: [PaymentRequestsController, PaymentRequestsPolicy] })
export class PaymentRequestsModule {}
