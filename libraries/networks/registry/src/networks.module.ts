import { Config } from '@arkyra/config';
import { HttpClient } from '@arkyra/http';
import { Clock } from '@arkyra/kernel';
import { NetworkRegistry } from '@arkyra/network-kit';
import { visibilityDelayMs } from '@arkyra/network-sandbox/rules';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { createNetworkRegistry } from './create-network-registry.ts';

/** `NetworkRegistry` for an app. Whatever address a person types is reached through the guarded client. */
@Module({
  providers: [
    { provide: HttpClient, useFactory: ({ env }: Config) => new HttpClient({ allowPrivateHosts: env.ARKYRA_ALLOW_PRIVATE_HOSTS }), inject: [Config] },
    {
      provide: NetworkRegistry,
      useFactory: ({ env }: Config, http: HttpClient, clock: Clock) =>
        createNetworkRegistry({
          http,
          clock,
          sandboxUrl: env.SANDBOX_URL ?? `http://127.0.0.1:${env.SANDBOX_PORT}`,
          sandboxPublicUrl: new URL('/sandbox', env.PUBLIC_URL).href,
          sandboxTiming: { visibilityDelayMs: visibilityDelayMs * env.ARKYRA_TIME_SCALE },
        }),
      inject: [Config, HttpClient, Clock],
    },
  ],
  exports: [NetworkRegistry],
})
export class NetworkRegistryModule implements OnApplicationShutdown {
  constructor(private readonly http: HttpClient) {}

  onApplicationShutdown(): Promise<void> {
    return this.http.close();
  }
}
