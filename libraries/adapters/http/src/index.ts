export { AddressGuard } from './address-guard.ts';
export type { HostLookup } from './guarded-connector.ts';
export { HttpClient } from './http-client.ts';
export type { HttpClientOptions, HttpRequest, HttpResponse } from './http-client.ts';
export { HttpFailure } from './http-failure.ts';
export type { HttpFailureReason, HttpFailureStage } from './http-failure.ts';
