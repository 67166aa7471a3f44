import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { CodeImagesController } from './code-images.controller.js';
import { PaymentRequestsController } from './payment-requests.controller.js';
import { PaymentRequestsPolicy } from './payment-requests.policy.js';

@Module({
  imports: [HandlingModule],
  controllers: [PaymentRequestsController, CodeImagesController, PaymentRequestsPolicy],
})
export class PaymentRequestsModule {}
