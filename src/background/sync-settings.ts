import { parseSettings } from '../choices/settings-document';
import { FURTHEST_AHEAD_MS, isLater, parseSynced, type SyncedSettings } from '../choices/synced-settings';
import type { Signature } from '../domain/account';
import { done, failed, type Result } from '../domain/failure';
import type { LaidDown } from '../domain/laid-down';
import type { SyncView } from '../messaging/calls/settings';
import type { Clock } from '../platform/clock';
import type { SyncArea } from '../platform/sync-area';
import type { AccountStore } from '../storage/auth-records';
import type { SyncRecord } from '../storage/secret-records';
import type { PortableSettings } from './portable-settings';

export interface SyncSettingsNeeds {
  readonly store: Pick<AccountStore, 'readSync' | 'writeSync'>;
  readonly area: SyncArea;
  readonly portable: Pick<PortableSettings, 'collect' | 'apply'>;
  readonly clock: Clock;
  whoAmI(): Promise<Signature | undefined>;
  laidDown(): Promise<LaidDown>;
}

export interface SyncSettings {
  read(): Promise<Result<SyncView>>;
  /** Switched on, what other browsers have put there is taken over, if something is. */
  turn(isOn: boolean): Promise<Result<SyncView>>;
  /** The person chooses something here. Nothing is taken over between the choice and its stamp. */
  choose<T>(work: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Ends it here, and then does what is to be done while nothing is written to the browser. */
  stop(work: () => Promise<void>): Promise<void>;
  /** Brings both sides together, as after the browser's start and whenever something has come. */
  settle(): Promise<void>;
  /** How often something lay there that can't be settings of ours. */
  ignored(): Promise<number>;
}

/** Several changes one after the other are written once, far below what browsers allow. */
const PAUSE_MS = 3000;

/**
 * Keeps what a person chose the same in their browsers, through the browser's own sync. Taking something over never writes:
 * only a person's choice, or something older that has come over a newer one, is written, so browsers can't answer each other
 * without end.
 */
export function makeSyncSettings({ store, area, portable, clock, whoAmI, laidDown }: SyncSettingsNeeds): SyncSettings {
  let last: Promise<unknown> = Promise.resolve();
  let isPlanned = false;
  let isFailing = false;

  /** One after the other, so that none works on what another is about to change. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  /** Whose settings are synced; undefined while it is off, or not to be. */
  async function current(): Promise<SyncRecord | undefined> {
    const record = await store.readSync();
    if (!record) return undefined;
    const [me, { mayNotSync }] = await Promise.all([whoAmI(), laidDown()]);
    if (mayNotSync || record.accountId !== me?.account.id) return undefined;
    // Stamped while this clock was wrong, it would be believed by nobody.
    return { ...record, at: Math.min(record.at, clock.now() + FURTHEST_AHEAD_MS) };
  }

  async function ours(at: number): Promise<SyncedSettings | undefined> {
    // In the order in which they are read everywhere, so that equal settings are equal texts.
    const collected = await portable.collect();
    const settings = collected.ok ? parseSettings(collected.value) : collected;
    return settings.ok ? { at, settings: settings.value } : undefined;
  }

  /** The stamp of a choice made now: later than all that was seen, however wrong a clock was that wrote it. */
  const stampAfter = ({ at }: SyncRecord): number => Math.max(clock.now(), at + 1);

  async function settle(): Promise<void> {
    const record = await current();
    if (!record) return;
    const found = await area.read();
    if (found === undefined) return plan(record);
    const theirs = parseSynced(found, clock.now());
    if (!theirs) return store.writeSync({ ...record, ignored: record.ignored + 1 });
    const mine = await ours(record.at);
    if (!mine) return;
    if (isLater(theirs, mine)) {
      const taken = await portable.apply(theirs.settings);
      if (taken.ok) await store.writeSync({ ...record, at: theirs.at, isDue: false });
    } else if (isLater(mine, theirs)) await plan(record);
  }

  async function stamp(): Promise<void> {
    const record = await current();
    if (record) await plan({ ...record, at: stampAfter(record) });
  }

  async function plan(record: SyncRecord): Promise<void> {
    await store.writeSync({ ...record, at: record.at || stampAfter(record), isDue: true });
    if (isPlanned) return;
    isPlanned = true;
    void clock.wait(PAUSE_MS).then(() => {
      isPlanned = false;
      return inTurn(write).catch(() => undefined);
    });
  }

  async function write(): Promise<void> {
    const record = await current();
    const mine = record?.isDue ? await ours(record.at) : undefined;
    if (!record || !mine) return;
    try {
      await area.write(mine);
      isFailing = false;
      await store.writeSync({ ...record, isDue: false });
    } catch {
      isFailing = true;
    }
  }

  async function read(): Promise<Result<SyncView>> {
    const { mayNotSync } = await laidDown();
    const isOn = (await current()) !== undefined;
    return done({ isOn, ...(mayNotSync ? { isForbidden: true } : {}), ...(isOn && isFailing ? { isFailing } : {}) });
  }

  return {
    read,

    turn: (isOn) =>
      inTurn(async () => {
        const me = await whoAmI();
        if (!me) return failed('not_connected');
        await store.writeSync(isOn ? { accountId: me.account.id, at: 0, isDue: false, ignored: 0 } : undefined);
        await settle().catch(() => {
          isFailing = true;
        });
        return read();
      }),

    choose: (work) =>
      inTurn(async () => {
        const chosen = await work();
        if (chosen.ok) await stamp().catch(() => undefined);
        return chosen;
      }),

    stop: (work) =>
      inTurn(async () => {
        if (await store.readSync()) await store.writeSync(undefined);
        await work();
      }),

    settle: () => inTurn(settle),

    ignored: async () => (await store.readSync())?.ignored ?? 0,
  };
}
