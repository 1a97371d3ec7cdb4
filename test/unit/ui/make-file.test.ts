import { describe, expect, test } from 'vitest';
import type { FileWriter } from '../../../src/access-request/file-writer';
import type { AccessFailure, AccessMatch } from '../../../src/domain/access-request';
import { done, failed } from '../../../src/domain/failure';
import type { Caller } from '../../../src/messaging/calls';
import { makeFile } from '../../../src/ui/access-request/result/make-file';
import { given } from '../harness/given';

const PLAIN: FileWriter = {
  type: 'text/plain',
  begin: () => 'begin\n',
  meetings: (part) => part.map(({ title }) => `+${title}\n`).join(''),
  notSearched: (part) => part.map(({ title }) => `-${title}\n`).join(''),
  end: () => 'end\n',
};

const titled = <T>(...titles: readonly string[]) => titles.map((title) => ({ title })) as unknown as readonly T[];

/** Answers with parts by where they begin, and notes what it was asked. */
function callerOf(more: Partial<Record<string, unknown>> = {}) {
  const replies: Record<string, unknown> = {
    'access.matches ': done({ items: titled<AccessMatch>('a', 'b'), next: 'x' }),
    'access.matches x': done({ items: titled<AccessMatch>(), next: 'y' }),
    'access.matches y': done({ items: titled<AccessMatch>('c') }),
    'access.failures ': done({ items: titled<AccessFailure>('d') }),
    ...more,
  };
  const asked: string[] = [];
  const call = async (name: string, { after = '' }: { after?: string }) => {
    asked.push(`${name} ${after}`);
    return replies[`${name} ${after}`];
  };
  return { asked, call: call as unknown as Caller };
}

describe('a file', () => {
  test('is made of every part in turn, a part with nothing in it among them', async () => {
    const { asked, call } = callerOf();
    const file = given(await makeFile(call, 'id', PLAIN));
    expect(await file.text()).toBe('begin\n+a\n+b\n+c\n-d\nend\n');
    expect(file.type).toBe('text/plain');
    expect(asked).toEqual(['access.matches ', 'access.matches x', 'access.matches y', 'access.failures ']);
  });

  test.each(['access.matches y', 'access.failures '])('is none where a part can’t be read: %s', async (part) => {
    const { call } = callerOf({ [part]: failed('storage') });
    expect(await makeFile(call, 'id', PLAIN)).toEqual(failed('storage'));
  });
});
