import { expect, it, vi } from 'vitest';
import { runJob } from '../../../tools/start/run-job';

const never = new AbortController().signal;
const good = (title: string) => ({ title, run: vi.fn(async () => {}) });

it('runs the steps in order and tells of each', async () => {
  const done: string[] = [];
  expect(await runJob([good('a'), good('b')], never, (title) => done.push(title))).toBeUndefined();
  expect(done).toEqual(['a', 'b']);
});

it('stops at the first failure, and does not tell of it as done', async () => {
  const error = new Error('no button');
  const after = good('c');
  const done: string[] = [];
  const bad = { title: 'b', run: () => Promise.reject(error) };
  expect(await runJob([good('a'), bad, after], never, (title) => done.push(title))).toEqual({ title: 'b', error });
  expect(done).toEqual(['a']);
  expect(after.run).not.toHaveBeenCalled();
});

it('takes a step that throws at once as failed', async () => {
  const error = new Error('not ready');
  const bad = {
    title: 'a',
    run: () => {
      throw error;
    },
  };
  expect(await runJob([bad], never, () => {})).toEqual({ title: 'a', error });
});

it('gives up a step that never ends when the time is over', async () => {
  const limit = new AbortController();
  const tooLong = new Error('not done in time');
  const hanging = {
    title: 'b',
    run: () => {
      limit.abort(tooLong);
      return new Promise<void>(() => {});
    },
  };
  const after = good('c');
  expect(await runJob([good('a'), hanging, after], limit.signal, () => {})).toEqual({ title: 'b', error: tooLong });
  expect(after.run).not.toHaveBeenCalled();
});

it('starts nothing when the time is over before', async () => {
  const first = good('a');
  const over = new Error('over');
  expect(await runJob([first], AbortSignal.abort(over), () => {})).toEqual({ title: 'a', error: over });
  expect(first.run).not.toHaveBeenCalled();
});
