export { TalkContextModule } from './talk.module.ts';
