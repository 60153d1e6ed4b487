export { ApprovalsContextModule } from './approvals.module.ts';
export { ApprovalsWorkModule } from './approvals-work.module.ts';
