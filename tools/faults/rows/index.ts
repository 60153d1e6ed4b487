import type { Row } from '../row.ts';
import { killWorker } from './kill-worker.ts';

export const rows: readonly Row[] = [killWorker];
