// node build-workflows.ts: the workflows as one file, so that a worker in production neither bundles nor carries the bundler.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleWorkflowCode } from '@temporalio/worker';

const { code } = await bundleWorkflowCode({ workflowsPath: resolve(import.meta.dirname, 'src/workflows/index.ts') });
writeFileSync(resolve(import.meta.dirname, 'dist/workflows.bundle.js'), code);
