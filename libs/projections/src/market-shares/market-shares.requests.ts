import { ApiPropertyOptional } from '@nestjs/swagger';
import { minorUnitDigits } from '@hutong/domain/kernel';
import { IsIn, IsOptional } from 'class-validator';
import { IsId, PeriodRequest } from '../reading/reading.requests.js';

export class MarketSharesRequest extends PeriodRequest {
  @ApiPropertyOptional()
  @IsOptional()
  @IsId()
  platform?: string;

  @ApiPropertyOptional({ enum: Object.keys(minorUnitDigits) })
  @IsOptional()
  @IsIn(Object.keys(minorUnitDigits))
  currency?: string;

  @ApiPropertyOptional({ description: 'Only this stage; without it every stage and all of them together' })
  @IsOptional()
  @IsId()
  stageId?: string;
}
