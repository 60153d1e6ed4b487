import { EventListeners, noListeners } from '@arkyra/publishing';
import { Module } from '@nestjs/common';

/** Who acts on events beside publishing. */
@Module({ providers: [{ provide: EventListeners, useValue: noListeners }], exports: [EventListeners] })
export class EventListenersModule {}
