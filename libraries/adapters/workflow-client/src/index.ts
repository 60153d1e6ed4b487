export { WorkflowClient, type WorkflowClientOptions } from './workflow-client.ts';
export { temporalTrouble, type TemporalAddress } from './temporal-health.ts';
