import { beforeEach, expect, test, vi } from 'vitest';
import { createMeetingClick } from '../../../src/adapters/meeting-click';
import type { OpenEditor } from '../../../src/adapters/open-editor';
import type { WriteOutcome } from '../../../src/adapters/page-adapter';
import { createStandingMeeting } from '../../../src/adapters/standing-meeting';
import { waitFor } from '../harness/wait-for';

vi.mock('../../../src/i18n/text', () => ({ text: (key: string) => key }));
vi.mock('../../../src/adapters/find', () => ({ findVisible: () => undefined }));
const copied = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../../src/adapters/clipboard', () => ({ copyText: copied }));

const LINK = 'https://acme.webex.com/acme/j.php?MTID=m1';
const MADE = { key: 'k', invitation: { lines: ['Join', LINK], link: LINK }, note: undefined, filledIn: undefined };
const WRITTEN: WriteOutcome = { location: 'written', description: 'written' };

beforeEach(() => {
  copied.mockClear();
});

/** An open editor of a page that holds a text, with what was asked of the background and what the panel showed. */
function editorWith(answers: Readonly<Record<string, () => unknown>>) {
  const end = new AbortController();
  const page = { text: '', when: { startTime: '10:00' }, repeats: '', rival: undefined as string | undefined };
  const asked: { name: string; request: Record<string, unknown> }[] = [];
  const shown: { state: string; sentences: readonly string[] }[] = [];
  const adapter = {
    words: { added: 'added', addedHere: 'added_here', undone: 'undone', readOnly: 'page_read_only' },
    parts: {},
    account: () => undefined,
    open: async () => true,
    read: async () => ({ title: 'Plans', when: { ...page.when }, repeats: page.repeats }),
    texts: () => page.text,
    rival: () => page.rival,
    write: vi.fn(async () => {
      page.text = LINK;
      return WRITTEN;
    }),
    unwrite: async () => {
      page.text = '';
      return true;
    },
  };
  const open = {
    adapter,
    signal: end.signal,
    call: async (name: string, request: Record<string, unknown>) => {
      asked.push({ name, request });
      return answers[name]?.() ?? { ok: false, failure: { code: 'unexpected' } };
    },
    editor: () => ({ root: {}, key: 'e' }),
    state: () => shown.at(-1)?.state,
    show: (state: string, sentences: readonly string[]) => shown.push({ state, sentences }),
  } as unknown as OpenEditor;
  const standing = createStandingMeeting(open);
  const click = createMeetingClick(open, standing);
  const requests = (name: string) => asked.filter((one) => one.name === name).map(({ request }) => request);
  return { end, page, adapter, standing, click, shown, requests };
}

const refused = (code: string) => () => ({ ok: false, failure: { code } });
const made = () => ({ ok: true, value: MADE });

test('what Webex did not remove is told for as long as the event stays as it is', async () => {
  const { click, standing, shown } = editorWith({ 'meeting.create': made, 'meeting.remove': refused('not_allowed') });
  await click.actions.add();
  await standing.actions.undo();
  expect(shown.at(-1)).toMatchObject({ state: 'added', sentences: ['undo_text_only', 'failure_not_allowed'] });
  const count = shown.length;
  standing.update();
  expect(shown).toHaveLength(count);
});

test('an editor that is closed during the write: nothing is copied, and nobody is told that the meeting arrived', async () => {
  const { click, adapter, end, requests } = editorWith({ 'meeting.create': made });
  adapter.write.mockImplementation(async () => {
    end.abort();
    return { location: 'refused', description: 'refused' };
  });
  await click.actions.add();
  expect(copied).not.toHaveBeenCalled();
  expect(requests('meeting.delivered')).toEqual([]);
});

test('an answer is for the event as it stands then, and what was answered before holds', async () => {
  const outcomes = [refused('repeat_unknown'), refused('time_past'), made];
  const { click, page, adapter, requests } = editorWith({ 'meeting.create': () => outcomes.shift()?.() });
  await click.actions.add();
  page.when = { startTime: '12:00' };
  await click.answer({ repeats: 'ONCE' });
  page.when = { startTime: '13:00' };
  await click.answer({ when: { kind: 'said', startTime: '14:00' } });
  expect(requests('meeting.create').map(({ draft }) => draft)).toMatchObject([
    { when: { kind: 'event', startTime: '10:00' }, repeats: '' },
    { when: { kind: 'event', startTime: '12:00' }, repeats: 'ONCE' },
    { when: { kind: 'said', startTime: '14:00' }, repeats: 'ONCE' },
  ]);
  expect(adapter.write).toHaveBeenCalledTimes(1);
});

test('a new press on Add forgets what was answered before', async () => {
  const { click, requests } = editorWith({ 'meeting.create': refused('repeat_unknown') });
  await click.actions.add();
  await click.answer({ repeats: 'ONCE' });
  await click.actions.add();
  expect(requests('meeting.create').map(({ draft }) => (draft as { repeats: string }).repeats)).toEqual([
    '',
    'ONCE',
    '',
  ]);
});

test('another conference that comes after the meeting is told of, and no more once it is gone', async () => {
  const { click, page, standing, shown } = editorWith({ 'meeting.create': made });
  await click.actions.add();
  page.rival = 'Zoom';
  standing.update();
  await waitFor(() => expect(shown.at(-1)).toEqual({ state: 'added', sentences: ['added_here', 'added_rival'] }));
  const count = shown.length;
  standing.update();
  expect(shown).toHaveLength(count);
  page.rival = undefined;
  standing.update();
  await waitFor(() => expect(shown.at(-1)).toEqual({ state: 'added', sentences: ['added_here'] }));
});

test('another conference that comes before the meeting is told of', async () => {
  const { page, standing, shown } = editorWith({});
  await standing.show();
  page.rival = 'Zoom';
  standing.update();
  await waitFor(() => expect(shown.at(-1)).toEqual({ state: 'ready', sentences: ['rival_before'] }));
});

test('a meeting that is found in an event is told of with the other conference beside it', async () => {
  const { page, standing, shown } = editorWith({});
  page.text = LINK;
  page.rival = 'Zoom';
  await standing.show();
  expect(shown.at(-1)).toEqual({ state: 'added', sentences: ['added_here', 'added_rival'] });
});
