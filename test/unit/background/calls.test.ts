import { expect, test, vi } from 'vitest';
import { type CallNeeds, makeHandlers } from '../../../src/background/calls';
import { DRAFT, KEY } from '../harness/clicks';

test('who made a click is told by its sender: a host page, else the popup', async () => {
  const create = vi.fn();
  const handlers = makeHandlers({ creating: { create } } as unknown as CallNeeds);
  await handlers['meeting.create']({ key: KEY, draft: DRAFT }, 'page');
  await handlers['meeting.create']({ key: KEY, draft: DRAFT }, 'ui');
  expect(create.mock.calls).toEqual([
    [KEY, DRAFT, 'page'],
    [KEY, DRAFT, 'popup'],
  ]);
});
