'use client';

import type { ReactNode } from 'react';
import { SWRConfig } from 'swr';
import { ApiProblem } from './problem.ts';

/** SWR for all pages: what the API refuses for good (4xx) is not asked again by itself. */
export function DataProvider({ children }: { children: ReactNode }) {
  return <SWRConfig value={{ shouldRetryOnError: passing, errorRetryCount: 5, focusThrottleInterval: 15_000 }}>{children}</SWRConfig>;
}

const passing = (error: unknown) => !(error instanceof ApiProblem) || error.status === 0 || error.status >= 500;
