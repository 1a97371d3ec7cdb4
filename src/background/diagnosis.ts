import type { FailureCode } from '../domain/failure';
import { editorPartsOf, HOST_PAGES, type HostPage } from '../domain/host-page';
import { type Hits, PARTS } from '../domain/page-record';
import type { ConnectionView } from '../messaging/calls/connection';
import type { PagesView } from '../messaging/calls/pages';
import type { Journal } from '../storage/journal';
import type { Pages } from '../storage/pages';
import type { ConnectionState } from './connection-state';
import type { HostPages } from './host-pages';
import type { SyncSettings } from './sync-settings';

/** What the browser says of itself and of us. */
export interface About {
  readonly version: string;
  /** Name and version of the browser, and the system it runs on. */
  readonly browser: string;
  readonly language: string;
}

export interface DiagnosisNeeds {
  about(): Promise<About>;
  readonly pages: Pick<HostPages, 'read'>;
  readonly records: Pick<Pages, 'read'>;
  readonly connection: Pick<ConnectionState, 'read'>;
  readonly journal: Pick<Journal, 'since'>;
  readonly sync: Pick<SyncSettings, 'read' | 'ignored'>;
}

const MOST_FAILURES = 20;

/**
 * A report for whoever helps. Every word of it is a name, a code or a number of our own: no title, name, address or link
 * can be in it, whatever pages or Webex may have said. It is for developers, so it is in English.
 */
export function makeDiagnosis({ about, pages, records, connection, journal, sync }: DiagnosisNeeds) {
  async function linesOf(page: HostPage, view: PagesView): Promise<string[]> {
    const { state, gaveUp } = view.pages.find(({ id }) => id === page.id) ?? {};
    const { hits } = await records.read(page.id);
    const parts = PARTS.flatMap((part) => (hits[part] ? [`  ${part}: ${countsOf(hits[part])}`] : []));
    const silent = editorPartsOf(page).flatMap((part) =>
      gaveUp?.[part] ? [`, ${part} gave up: ${gaveUp[part]}`] : [],
    );
    return [`${page.id}: ${state ?? 'unknown'}${silent.join('')}`, ...parts];
  }

  async function syncing(): Promise<string> {
    const view = await sync.read();
    return view.ok && view.value.isOn ? `on, ignored: ${await sync.ignored()}` : 'off';
  }

  async function failures(): Promise<string> {
    const rows = await journal.since(0);
    const codes = rows.flatMap(({ failure }): FailureCode[] => (failure ? [failure.code] : []));
    return codes.slice(0, MOST_FAILURES).join(', ') || 'none';
  }

  return async (): Promise<string> => {
    const [{ version, browser, language }, view, connected] = [
      await about(),
      await pages.read(),
      await connection.read(),
    ];
    return [
      `One-Click for Webex ${version}`,
      `Browser: ${browser}, ${language}`,
      `Webex: ${connected.ok ? connectionOf(connected.value) : connected.failure.code}`,
      `Access to Webex: ${view.ok && !view.value.refusedWebex ? 'yes' : 'no'}`,
      `Settings synced: ${await syncing()}`,
      `Failures, newest first: ${await failures()}`,
      'Pages, and how often each hook found a part:',
      ...(view.ok ? (await Promise.all(HOST_PAGES.map((page) => linesOf(page, view.value)))).flat() : []),
    ].join('\n');
  };
}

function connectionOf({ connected, stored, features, failure, inMemory }: ConnectionView): string {
  const state = connected ? 'connected' : (failure?.code ?? 'not_connected');
  const way = stored ? `${stored.way} integration, ${stored.region}` : 'no integration';
  return [state, way, ...features, ...(inMemory ? ['kept in memory'] : [])].join(', ');
}

const countsOf = ([missed = 0, ...found]: Hits): string =>
  [...found.map((count, index) => `hook ${index + 1}: ${count}`), `missed: ${missed}`].join(', ');
