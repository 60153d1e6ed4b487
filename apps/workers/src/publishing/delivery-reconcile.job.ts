import { SettleDeliveries } from '@arkyra/publishing';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class DeliveryReconcileJob implements JobHandler<'delivery.reconcile'> {
  constructor(private readonly settle: SettleDeliveries) {}

  async run(): Promise<void> {
    await this.settle.execute();
  }
}
