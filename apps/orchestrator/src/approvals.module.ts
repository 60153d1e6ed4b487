import { ApprovalsWorkModule } from '@arkyra/approvals/infrastructure';
import { Config } from '@arkyra/config';
import { WorkflowClient } from '@arkyra/workflow-client';
import { Module, type OnApplicationShutdown } from '@nestjs/common';

const client = {
  provide: WorkflowClient,
  useFactory: ({ env }: Config) => new WorkflowClient({ address: env.TEMPORAL_ADDRESS ?? '', tls: env.TEMPORAL_TLS, namespace: env.TEMPORAL_NAMESPACE }),
  inject: [Config],
};

@Module({ providers: [client], exports: [client] })
class WorkflowClientModule implements OnApplicationShutdown {
  constructor(private readonly made: WorkflowClient) {}

  onApplicationShutdown(): Promise<void> {
    return this.made.close();
  }
}

const work = ApprovalsWorkModule.with([WorkflowClientModule]);

/** What the workflows of approvals need. Needs the global platform, telemetry and database modules. */
@Module({ imports: [WorkflowClientModule, work], exports: [WorkflowClientModule, work] })
export class ApprovalsModule {}
