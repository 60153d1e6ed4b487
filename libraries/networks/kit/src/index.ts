export { NetworkRegistry } from './adapter.ts';
export type {
  ConnectedAccount,
  Credentials,
  Finding,
  IdempotencyClass,
  MediaFile,
  NetworkAdapter,
  NetworkTiming,
  PartToSend,
  PreparedPart,
  PublishedPart,
  RefreshedCredentials,
  SendContext,
} from './adapter.ts';
export { checkLimits } from './check-limits.ts';
export { failureClasses, NetworkFailure } from './failure.ts';
export type { FailureClass, FailureStage, NetworkFailureOptions } from './failure.ts';
export { failureWords, type FailureWords, type WhoActs } from './failure-words.ts';
export type {
  ChannelSettings,
  FieldSpec,
  MediaFacts,
  NetworkLimits,
  NetworkRules,
  Pace,
  PartContent,
  Problem,
  TextCount,
  TextEntity,
} from './rules.ts';
export { onDoubtField, onDoubtOf, type OnDoubt } from './on-doubt.ts';
export { countGraphemes, utf8Length } from './text/count.ts';
export { findLinks } from './text/links.ts';
export { findMentions, mergeEntities } from './text/mentions.ts';
export { splitText } from './text/split.ts';
export { findTags } from './text/tags.ts';
export { failureFromAnswer, failureFromHttp, isHttpFailure, retryAfter } from './http-answer.ts';
export type { HttpAnswerLike, HttpFailureLike, RequestPurpose } from './http-answer.ts';
