import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { WelcomeDesk } from './welcome-desk.ts';

Logger.overrideLogger(false);

test('each gift is given, and one that fails keeps nobody from the others', async () => {
  const desk = new WelcomeDesk();
  const given: string[] = [];
  desk.add('Sandbox channel', async () => {
    throw new Error('The Sandbox is away');
  });
  desk.add('first draft', async ({ workspaceId }) => given.push(workspaceId));
  await desk.welcome({ workspaceId: 'w', userId: 'u', name: 'Ann' });
  expect(given).toEqual(['w']);
});
