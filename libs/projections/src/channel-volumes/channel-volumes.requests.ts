import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { minorUnitDigits } from '@hutong/domain/kernel';
import { IsIn, IsOptional } from 'class-validator';
import { IsId, PeriodRequest } from '../reading/reading.requests.js';

export class ChannelVolumesRequest extends PeriodRequest {
  @ApiProperty({ enum: ['hour', 'day'], description: 'Hour, or natural day in Asia/Shanghai' })
  @IsIn(['hour', 'day'])
  bucket: 'hour' | 'day';

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

  @ApiPropertyOptional({ enum: Object.keys(minorUnitDigits) })
  @IsOptional()
  @IsIn(Object.keys(minorUnitDigits))
  currency?: string;
}
