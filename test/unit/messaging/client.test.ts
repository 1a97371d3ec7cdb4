import { describe, expect, test } from 'vitest';
import { done } from '../../../src/domain/failure';
import { createCaller, opensWindow } from '../../../src/messaging/client';
import { KEY } from '../harness/clicks';

const failure = (code: string) => ({ ok: false, failure: { code } });

/** A caller whose messages are answered by the list, an error being thrown; the last one answers all further ones. */
function openCaller(...answers: unknown[]) {
  const sent: unknown[] = [];
  const call = createCaller(
    () => ({
      id: 'ours',
      sendMessage: async (message) => {
        sent.push(message);
        const answer = answers[Math.min(sent.length, answers.length) - 1];
        if (answer instanceof Error || answer === 'rejects') throw answer;
        return answer;
      },
    }),
    opensWindow,
  );
  return { sent, call };
}

const CLOSED = new Error(
  'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
);

test('a call travels with its name, its request and the version, and its answer comes back', async () => {
  const { call, sent } = openCaller(done(null));
  expect(await call('meeting.delivered', { key: KEY })).toEqual(done(null));
  expect(sent).toEqual([{ oneClick: 1, call: 'meeting.delivered', request: { key: KEY } }]);
});

test('a failure is an answer, and is not asked for again', async () => {
  const { call, sent } = openCaller(failure('offline'));
  expect(await call('meeting.await', { key: KEY })).toEqual(failure('offline'));
  expect(sent).toHaveLength(1);
});

describe('a background that was stopped', () => {
  test.each([
    ['while it worked', CLOSED],
    ['before its port answered', new Error('The message port closed before a response was received.')],
    ['and does not stand yet', new Error('Could not establish connection. Receiving end does not exist.')],
  ])('%s is called again, with the same message', async (_name, error) => {
    const { call, sent } = openCaller(error, error, done(null));
    expect(await call('meeting.await', { key: KEY })).toEqual(done(null));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((message) => JSON.stringify(message))).size).toBe(1);
  });

  test.each(['connection.connect', 'feature.allow'] as const)('is not asked for a second window: %s', async (name) => {
    const { call, sent } = openCaller(CLOSED, done(null));
    expect(await call(name, {} as never)).toEqual(failure('outdated'));
    expect(sent).toHaveLength(1);
  });

  test('again and again is given up with a failure', async () => {
    const { call, sent } = openCaller(CLOSED);
    expect(await call('meeting.await', { key: KEY })).toMatchObject({ ok: false });
    expect(sent.length).toBeGreaterThan(1);
    expect(sent.length).toBeLessThan(10);
  });
});

describe('an extension that was reloaded under the page: outdated', () => {
  test('sending throws', async () => {
    const { call, sent } = openCaller(new Error('Extension context invalidated.'));
    expect(await call('meeting.await', { key: KEY })).toEqual(failure('outdated'));
    expect(sent).toHaveLength(1);
  });

  test('its id is gone, and nothing is sent', async () => {
    const sent: unknown[] = [];
    const call = createCaller(() => ({ id: undefined, sendMessage: async (message) => sent.push(message) }));
    expect(await call('meeting.await', { key: KEY })).toEqual(failure('outdated'));
    expect(sent).toEqual([]);
  });

  test('even its messenger is gone', async () => {
    const call = createCaller(() => {
      throw new TypeError("Cannot read properties of undefined (reading 'runtime')");
    });
    expect(await call('meeting.await', { key: KEY })).toEqual(failure('outdated'));
  });

  test('between two attempts', async () => {
    const { call } = openCaller(CLOSED, new Error('Extension context invalidated.'));
    expect(await call('meeting.await', { key: KEY })).toEqual(failure('outdated'));
  });
});

test.each([undefined, null])('%o is no answer', async (answer) => {
  expect(await openCaller(answer).call('meeting.await', { key: KEY })).toEqual(failure('unexpected'));
});

test('whatever is thrown, the call never rejects', async () => {
  expect(await openCaller('rejects').call('meeting.await', { key: KEY })).toMatchObject({ ok: false });
});
