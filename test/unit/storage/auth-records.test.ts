import { describe, expect, test } from 'vitest';
import { PROFILES } from './profiles';
import { CHOICES, everythingOf, NOTHING, OTHER_SIGN_IN, ROOM, SIGN_IN, signedIn } from './sign-ins';

const DAY = 24 * 60 * 60_000;
const RENEWED = { ...SIGN_IN.tokens, accessToken: 'secret-renewed', issuedAt: 5, accessExpiresAt: 6 };

describe.each(PROFILES)('%s', (_name, openProfile) => {
  async function openSignedIn() {
    const profile = openProfile();
    const { records } = profile.start();
    await records.replace(SIGN_IN);
    return { profile, records };
  }

  test('nothing is kept at first', async () => {
    expect(await everythingOf(openProfile().start().records)).toEqual(NOTHING);
  });

  test('keeps a sign-in and what came to it with all their parts, also after a restart', async () => {
    const { profile, records } = await openSignedIn();
    await records.writeRoom(ROOM);
    await records.writeMentioned(['ines@example.org']);
    await records.writeChoices(CHOICES);
    const kept = { ...signedIn(SIGN_IN), room: ROOM, choices: CHOICES, mentioned: ['ines@example.org'] };
    expect(await everythingOf(records)).toEqual(kept);
    expect(await everythingOf(profile.start().records)).toEqual(kept);
  });

  test('keeps a sign-in that lacks whatever may be missing', async () => {
    const { records } = openProfile().start();
    await records.replace(OTHER_SIGN_IN);
    await records.writeRoom({ title: '', webLink: '', phones: [] });
    expect(await everythingOf(records)).toEqual({
      ...signedIn(OTHER_SIGN_IN),
      room: { title: '', webLink: '', phones: [] },
    });
  });

  test('features are those written last', async () => {
    const { records } = await openSignedIn();
    await records.writeFeatures([]);
    expect(await records.readFeatures()).toEqual([]);
    await records.writeFeatures(['personal_room']);
    expect(await everythingOf(records)).toEqual(signedIn(SIGN_IN));
  });

  describe('replace', () => {
    test('takes the place of the sign-in before it, of all that came to it, and of its end', async () => {
      const { records } = await openSignedIn();
      await records.writeRoom(ROOM);
      await records.writeChoices(CHOICES);
      await records.writeMentioned(['ines@example.org']);
      await records.endSession('session_ended');
      await records.replace(OTHER_SIGN_IN);
      expect(await everythingOf(records)).toEqual(signedIn(OTHER_SIGN_IN));
    });

    test('of the same account leaves what was chosen for it', async () => {
      const { records } = await openSignedIn();
      await records.writeChoices(CHOICES);
      await records.endSession('session_ended');
      await records.replace({ ...SIGN_IN, features: [] });
      expect(await everythingOf(records)).toEqual({ ...signedIn(SIGN_IN), features: [], choices: CHOICES });
    });

    test('that fails leaves all as it was', async () => {
      const { profile, records } = await openSignedIn();
      await records.writeRoom(ROOM);
      await records.writeChoices(CHOICES);
      await records.endSession('session_ended');
      const before = await everythingOf(records);
      profile.failWrite('vault');
      await expect(records.replace(OTHER_SIGN_IN)).rejects.toThrow(DOMException);
      expect(await everythingOf(records)).toEqual(before);
    });
  });

  describe('renewTokens', () => {
    test('puts renewed tokens in place of those that were renewed, and touches nothing else', async () => {
      const { records } = await openSignedIn();
      expect(await records.renewTokens(SIGN_IN.tokens, RENEWED)).toBe(true);
      expect(await everythingOf(records)).toEqual({ ...signedIn(SIGN_IN), tokens: RENEWED });
    });

    test('writes nothing where others stand by now', async () => {
      const { records } = await openSignedIn();
      await records.replace(OTHER_SIGN_IN);
      expect(await records.renewTokens(SIGN_IN.tokens, RENEWED)).toBe(false);
      expect(await records.readTokens()).toEqual(OTHER_SIGN_IN.tokens);
    });

    test('writes nothing where only the refresh token is another', async () => {
      const { records } = await openSignedIn();
      const before = { ...SIGN_IN.tokens, refreshToken: 'secret-former' };
      expect(await records.renewTokens(before, RENEWED)).toBe(false);
      expect(await records.readTokens()).toEqual(SIGN_IN.tokens);
    });

    test.each(['clear', 'endSession'] as const)('brings nobody back after %s', async (end) => {
      const { records } = await openSignedIn();
      await records[end]('session_ended');
      expect(await records.renewTokens(SIGN_IN.tokens, RENEWED)).toBe(false);
      expect(await records.readTokens()).toBeUndefined();
    });

    test('of several at the same time exactly one writes', async () => {
      const { profile } = await openSignedIn();
      const backgrounds = profile.startSeveral();
      const renewals = await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          backgrounds[n % backgrounds.length]?.records.renewTokens(SIGN_IN.tokens, { ...RENEWED, issuedAt: n }),
        ),
      );
      expect(renewals.filter(Boolean)).toHaveLength(1);
      expect(await backgrounds[0]?.records.readTokens()).toEqual({ ...RENEWED, issuedAt: renewals.indexOf(true) });
    });
  });

  describe('endSession', () => {
    test('removes the tokens, keeps the rest, and says why, also after a restart', async () => {
      const { profile, records } = await openSignedIn();
      await records.endSession('connection_changed');
      expect(await everythingOf(profile.start().records)).toEqual({
        ...signedIn(SIGN_IN),
        tokens: undefined,
        signedOutBy: 'connection_changed',
      });
    });

    test('that fails leaves everybody signed in', async () => {
      const { profile, records } = await openSignedIn();
      profile.failWrite('vault');
      await expect(records.endSession('session_ended')).rejects.toThrow(DOMException);
      expect(await everythingOf(records)).toEqual(signedIn(SIGN_IN));
    });

    test('ends nothing where nobody is known any more', async () => {
      const { records } = await openSignedIn();
      await records.clear();
      await records.endSession('session_ended');
      expect(await everythingOf(records)).toEqual(NOTHING);
    });
  });

  test.each(['a sign-in', 'a session that has ended'])('clear leaves nothing of %s', async (what) => {
    const { profile, records } = await openSignedIn();
    await records.writeRoom(ROOM);
    await records.writeMentioned(['ines@example.org']);
    await records.writeChoices(CHOICES);
    if (what !== 'a sign-in') await records.endSession('session_ended');
    await records.clear();
    expect(await everythingOf(records)).toEqual(NOTHING);
    expect(await profile.count()).toBe(0);
  });

  test('a key of any age leaves the sign-in as it is', async () => {
    const { records } = await openSignedIn();
    for (const days of [0, 90, 91, 1000]) await records.rotateWhenOld(Date.now() + days * DAY);
    expect(await everythingOf(records)).toEqual(signedIn(SIGN_IN));
  });
});
