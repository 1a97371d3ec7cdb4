import { describe, expect, test } from 'vitest';
import { COMMON_TAG, type Creation, tagOf } from '../../../src/domain/creation';
import { type Click, createClicks } from '../../faults/clicks';
import { createStormWebex, makeForeignMeetings } from '../../faults/foreign-meetings';
import { judge, type Verdict } from '../../faults/oracle';
import type { Webex } from '../../simulator/webex';
import type { StoredMeeting } from '../../simulator/webex-state';
import { recordOf, rowOf } from '../harness/clicks';
import { NOW } from '../simulator/client';

const GOOD = { duplicates: [], losses: [], foreignTouched: [], mails: [] };

/** A Webex with foreign meetings and one of a click that went well; the test spoils it. */
async function scene(spoil: (given: Scene) => void = () => undefined): Promise<Verdict> {
  const webex = createStormWebex(() => NOW, 1);
  const foreign = await makeForeignMeetings(webex);
  webex.state.requests.length = 0;
  const [pattern] = webex.state.meetings;
  if (pattern === undefined) throw new Error('there is no meeting to copy');
  const click = createClicks().add('click 1');
  const own = (id: string): StoredMeeting => ({
    ...pattern,
    id,
    webLink: `https://acme.example.webex.com/${id}`,
    integrationTags: [COMMON_TAG, tagOf(click.key)],
  });
  const meeting = own('m1');
  webex.state.meetings.push(meeting);
  Object.assign(click, { told: 'made', link: meeting.webLink });
  const row = { ...rowOf({ key: click.key, state: 'delivered', meetingId: 'm1' }) };
  const given = { webex, click, row, own, foreign };
  spoil(given);
  const kept = { journal: [row], meetings: [recordOf({ key: click.key })] };
  return judge({ webex, clicks: [click], foreign, kept });
}

interface Scene {
  readonly webex: Webex;
  readonly click: Click;
  readonly row: { -readonly [Name in keyof Creation]: Creation[Name] };
  readonly own: (id: string) => StoredMeeting;
  readonly foreign: ReadonlySet<string>;
}

const remove = ({ webex }: Scene, id: string): void => {
  const { meetings, removed } = webex.state;
  removed.push(
    ...meetings.splice(
      meetings.findIndex((meeting) => meeting.id === id),
      1,
    ),
  );
};
const ask = ({ webex }: Scene, method: string, id: string): void => {
  webex.state.requests.push({ method, path: `/v1/meetings/${id}`, query: '', body: undefined, status: 403 });
};

test('finds nothing where all is well, whatever the foreign meetings carry', async () => {
  expect(await scene()).toEqual(GOOD);
});

test('finds a second meeting of a click', async () => {
  const verdict = await scene(({ webex, own }) => webex.state.meetings.push(own('m2')));
  expect(verdict).toEqual({ ...GOOD, duplicates: ['click 1 has 2 meetings'] });
});

test('lets a second one pass only where the person left although it was unclear', async () => {
  const left = (forgotten: Click['forgotten']) =>
    scene(({ webex, own, click }) => {
      webex.state.meetings.push(own('m2'));
      click.forgotten = forgotten;
    });
  expect(await left('warned')).toEqual(GOOD);
  expect(await left('unwarned')).toEqual({ ...GOOD, duplicates: ['click 1 has 2 meetings'] });
});

describe('a loss', () => {
  test.each<[string, (given: Scene) => void, string]>([
    ['a promised meeting is gone', (given) => remove(given, 'm1'), 'the person was given a meeting that is not there'],
    ['its row says unclear', ({ row }) => Object.assign(row, { state: 'unclear' }), 'not known here, unclear row'],
    ['its row means another meeting', ({ row }) => Object.assign(row, { meetingId: 'm9' }), 'not known here'],
    ['a removed one is there', ({ click }) => Object.assign(click, { removal: 'removed' }), 'was removed'],
    ['the person was told no', ({ click }) => Object.assign(click, { told: 'not_made' }), 'told is not_made'],
  ])('is found: %s', async (_name, spoil, words) => {
    const { losses, ...rest } = await scene(spoil);
    expect(losses).toEqual([expect.stringContaining(words)]);
    expect(rest).toEqual({ duplicates: [], foreignTouched: [], mails: [] });
  });

  test('is none where the person asked for the removal', async () => {
    const verdict = await scene((given) => {
      remove(given, 'm1');
      given.click.removal = 'asked';
    });
    expect(verdict).toEqual(GOOD);
  });
});

test('finds every touch of a meeting that was not made here, refused or not, and never one of its own', async () => {
  const verdict = await scene((given) => {
    ask(given, 'PATCH', 'm1');
    ask(given, 'GET', [...given.foreign][0] ?? '');
    ask(given, 'DELETE', [...given.foreign][1] ?? '');
    ask(given, 'PATCH', 'never-seen');
  });
  expect(verdict.foreignTouched).toEqual(['DELETE of a foreign meeting', 'PATCH of an unknown meeting']);
});

test('finds mails', async () => {
  const verdict = await scene(({ webex }) => webex.state.mails.push({ meetingId: 'm1', occasion: 'created' }));
  expect(verdict).toEqual({ ...GOOD, mails: ['a mail: created'] });
});
