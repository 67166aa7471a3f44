import { Module } from '@nestjs/common';
import { HandlingModule } from '../handling/handling.module.js';
import { commandController } from '../http/command-controller.js';
import { policyController } from '../policies/policy.js';
import { CodeDrawing } from './code-drawing.js';
import { CodeImagesController } from './code-images.controller.js';
import { MerchantCodesController } from './merchant-codes.controller.js';
import { paymentRequestCommands } from './payment-requests.commands.js';
import { PaymentRequestsController } from './payment-requests.controller.js';
import { paymentRequestPolicy } from './payment-requests.policy.js';

@Module({
  imports: [HandlingModule],
  controllers: [
    commandController('payment requests', paymentRequestCommands),
    PaymentRequestsController,
    CodeImagesController,
    MerchantCodesController,
    policyController(paymentRequestPolicy),
  ],
  providers: [CodeDrawing],
})
export class PaymentRequestsModule {}
