import { expect, it, vi } from 'vitest';
import { run } from '../../tools/run/child.mjs';

const printing = (script: string) => run(process.execPath, ['-e', script], { output: 'watched' });

it('passes on what a watched program prints, and keeps the end of it without colours', async () => {
  const passedOn = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const ended = await printing(
    `console.log('x'.repeat(5000)); console.log('\\x1b[31mtoo\\nheavy\\x1b[39m'); process.exit(3)`,
  );
  expect(ended).toMatchObject({ ok: false, how: 'exit code 3' });
  expect(ended.lastWords).toMatch(/^x+ too heavy$/);
  expect(ended.lastWords?.length).toBeLessThanOrEqual(600);
  expect(passedOn.mock.calls.flat().join('')).toContain('heavy');
});

it('keeps what was said about an error beside the rest', async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  expect((await printing(`console.error('no space left')`)).lastWords).toBe('no space left');
});
