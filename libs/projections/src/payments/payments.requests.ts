import { type Presentation, presentations } from '@hutong/domain/kernel';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId, PeriodRequest } from '../reading/reading.requests.js';
import { paymentStatuses, type PaymentStatus } from './payments.projection.js';

const paymentsPerPageMax = 200;
const paymentsPerPageDefault = 50;
const cursorCharactersMax = 300;

export class PaymentsRequest extends PeriodRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  platform?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  payerApp?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  channelId?: string;

  @ApiPropertyOptional({ enum: [...presentations] })
  @IsOptional()
  @IsIn(presentations)
  presentation?: Presentation;

  @ApiPropertyOptional({ enum: paymentStatuses })
  @IsOptional()
  @IsIn(paymentStatuses)
  status?: PaymentStatus;

  @ApiPropertyOptional({ description: "The buyer's ref" })
  @IsOptional()
  @IsId()
  buyer?: string;

  @ApiPropertyOptional({ description: "The payer's ref" })
  @IsOptional()
  @IsId()
  payer?: string;

  @ApiPropertyOptional({ description: '<platform>.<order number>' })
  @IsOptional()
  @Matches(/^[\w.@|*-]{1,200}$/, { message: 'must be an order id: <platform>.<order number>' })
  orderId?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  stageId?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: paymentsPerPageMax, default: paymentsPerPageDefault })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(paymentsPerPageMax)
  limit: number = paymentsPerPageDefault;

  @ApiPropertyOptional({ description: 'nextCursor of the page before', example: 'eyJyZXF1ZXN0ZWRBdCI6…' })
  @IsOptional()
  @MaxLength(cursorCharactersMax)
  cursor?: string;
}
