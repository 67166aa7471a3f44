import type { ReadStore } from '@hutong/read-store';
import { answered, inSnapshot, type Period, periodText, refusedBecause } from '../reading/snapshot.js';
import type { ChannelVolumesAnswer, VolumeCellAnswer } from './channel-volumes.answers.js';
import { channelVolumes, type VolumeCell } from './channel-volumes.projection.js';

/** Most cells of one answer; more are refused with the advice to narrow the question. */
export const cellsPerAnswerMax = 20_000;

export type ChannelVolumesQuestion = Readonly<{
  about: 'channel-volumes';
  bucket: 'hour' | 'day';
  period: Period;
  filter: Readonly<Partial<Pick<VolumeCell, 'platform' | 'payer_app' | 'channel_id' | 'currency'>>>;
}>;

/** The cells whose bucket begins in the period, in order of time. */
export const answerChannelVolumes = (store: ReadStore, { bucket, period, filter }: ChannelVolumesQuestion) =>
  inSnapshot(store, channelVolumes, async ({ rows, table, position }) => {
    let query = rows.selectFrom(table).selectAll().where('bucket', '=', bucket);
    if (period.from !== undefined) query = query.where('bucket_start', '>=', period.from);
    if (period.to !== undefined) query = query.where('bucket_start', '<', period.to);
    for (const [column, value] of Object.entries(filter)) {
      query = query.where(column as keyof typeof filter, '=', value);
    }
    const cells = await query
      .orderBy('bucket_start')
      .orderBy('platform')
      .orderBy('channel_id')
      .orderBy('stage_id')
      .limit(cellsPerAnswerMax + 1)
      .$castTo<VolumeCell>()
      .execute();
    if (cells.length > cellsPerAnswerMax) return refusedBecause('answerTooLarge');
    return answered<ChannelVolumesAnswer>({
      position,
      definition: definition(bucket, period),
      cells: cells.map(toCell),
    });
  });

const definition = (bucket: 'hour' | 'day', period: Period): string =>
  `Payments captured and refunded per ${bucket === 'day' ? 'natural day in Asia/Shanghai (UTC+8)' : 'hour (UTC)'} ` +
  `and channel, for buckets that begin ${periodText(period)}. Captured values are gross of refunds; a payment counts ` +
  'when it was captured, a refund when it was made, which may be another day, under the stage of its order. Imported ' +
  'bill rows are included, without a stage: capturedMinorUnits is what the bill settles, orderMinorUnits the order ' +
  'amount before coupons, as far as the bill states it. Amounts in minor units, fees in thousandths of a minor unit.';

const toCell = (cell: VolumeCell): VolumeCellAnswer => ({
  bucketStart: cell.bucket_start,
  platform: cell.platform,
  channelId: cell.channel_id,
  payerApp: cell.payer_app,
  payerAppController: cell.payer_app_controller,
  presentation: cell.presentation,
  stageId: cell.stage_id === '' ? null : cell.stage_id,
  currency: cell.currency,
  capturedCount: cell.captured_count.toString(),
  capturedMinorUnits: cell.captured_minor_units.toString(),
  refundedCount: cell.refunded_count.toString(),
  refundedMinorUnits: cell.refunded_minor_units.toString(),
  couponRefundedMinorUnits: cell.coupon_refunded_minor_units.toString(),
  feeThousandths: cell.fee_thousandths.toString(),
  orderMinorUnits: cell.order_minor_units.toString(),
  requestedRefundMinorUnits: cell.requested_refund_minor_units.toString(),
});
