export { RealtimePublisher, type RealtimePublisherOptions } from './realtime-publisher.ts';
export { RealtimePublisherModule } from './realtime.module.ts';
