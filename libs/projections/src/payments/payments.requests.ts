import type { OfferableMethod } from '@hutong/domain/kernel';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsId, PeriodRequest } from '../reading/reading.requests.js';
import { paymentStatuses, type PaymentStatus } from './payments.projection.js';

const paymentsPerPageMax = 200;
const paymentsPerPageDefault = 50;
const cursorCharactersMax = 300;
export const methods = ['saved-code', 'friend-link', 'direct'] satisfies OfferableMethod[];

export class PaymentsRequest extends PeriodRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  platform?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  wallet?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  channelId?: string;

  @ApiPropertyOptional({ enum: methods })
  @IsOptional()
  @IsIn(methods)
  method?: OfferableMethod;

  @ApiPropertyOptional({ enum: paymentStatuses })
  @IsOptional()
  @IsIn(paymentStatuses)
  status?: PaymentStatus;

  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  buyer?: string;

  @ApiPropertyOptional({ example: 'li' })
  @IsOptional()
  @IsId()
  payer?: string;

  @ApiPropertyOptional({ description: '<platform>.<order number>' })
  @IsOptional()
  @Matches(/^[A-Za-z0-9._-]{1,200}$/, { message: 'must be an order id: <platform>.<order number>' })
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
