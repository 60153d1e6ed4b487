import { jest } from '@jest/globals';

// A journey walks through a real browser and waits for posts to go out.
jest.setTimeout(120_000);
