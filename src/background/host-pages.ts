import { done, type Result } from '../domain/failure';
import {
  type EditorPart,
  editorPartsOf,
  HOST_PAGES,
  type HostPage,
  type HostPageId,
  matchesOf,
  type PagePart,
} from '../domain/host-page';
import { isAllowedOn, type LaidDown } from '../domain/laid-down';
import { addHit, type FoundParts, type GaveUp, type PageRecord, type Part } from '../domain/page-record';
import type { PageState, PagesView } from '../messaging/calls/pages';
import type { PageScripts } from '../platform/page-scripts';
import type { Pages } from '../storage/pages';

export interface HostPagesNeeds {
  readonly store: Pages;
  readonly scripts: PageScripts;
  /** The address of Webex that is needed and refused to us, if that is so. */
  refusedWebex(): Promise<string | undefined>;
  /** What the organisation lays down for all its people. */
  laidDown(): Promise<LaidDown>;
}

export interface HostPages {
  read(): Promise<Result<PagesView>>;
  /** Where the person wants us, whatever the browser allows. Open pages follow at once. */
  turn(id: HostPageId, isWanted: boolean): Promise<Result<PagesView>>;
  /** Where the person wants us, whatever the browser or an organisation allows. */
  wishes(): Promise<Readonly<Record<HostPageId, boolean>>>;
  /** Whether our scripts, or that of one part, may work on a page that has let them in. */
  isOn(page: HostPage, part?: PagePart): Promise<boolean>;
  /** Our script of this part has ended itself: it is not sent again until the person or an update says so. */
  gaveUp(page: HostPage, part: EditorPart, why: GaveUp): Promise<Result<null>>;
  found(page: HostPage, parts: FoundParts): Promise<Result<null>>;
  /** Brings what is registered with the browser into line, as after its start. */
  settle(): Promise<void>;
  /** After an install or update: another version may get on with a page that this one gave up. */
  renew(): Promise<void>;
  accessChanged(origins: readonly string[]): Promise<void>;
  policyChanged(): Promise<void>;
}

/** On which host pages we work: what the person wants, what the browser allows, and what came of it. */
export function makeHostPages({ store, scripts, refusedWebex, laidDown }: HostPagesNeeds): HostPages {
  const isAllowed = async ({ id }: HostPage) => isAllowedOn(id, await laidDown());

  async function stateOf(page: HostPage): Promise<{
    readonly state: PageState;
    readonly record: PageRecord;
    readonly isForbidden: boolean;
  }> {
    const record = await store.read(page.id);
    const isForbidden = !(await isAllowed(page));
    const known = { record, isForbidden };
    if (isForbidden || !isWanted(page, record)) return { state: 'off', ...known };
    if (!(await scripts.hasAccess(page))) return { state: 'no_access', ...known };
    return { state: isSilent(page, record) ? 'gave_up' : 'on', ...known };
  }

  async function read(): Promise<Result<PagesView>> {
    const pages = HOST_PAGES.map(async (page) => {
      const { state, record, isForbidden } = await stateOf(page);
      return {
        id: page.id,
        state,
        ...(record.gaveUp ? { gaveUp: record.gaveUp } : {}),
        ...(isForbidden ? { isForbidden } : {}),
      };
    });
    const refused = await refusedWebex();
    return done({ pages: await Promise.all(pages), ...(refused ? { refusedWebex: refused } : {}) });
  }

  async function pagesThatAre(state: PageState): Promise<HostPage[]> {
    const states = await Promise.all(HOST_PAGES.map(stateOf));
    return HOST_PAGES.filter((_, index) => states[index]?.state === state);
  }

  let settling: Promise<void> = Promise.resolve();

  /** One after the other: the browser refuses to register twice what two of us find missing. */
  function settle(): Promise<void> {
    const register = async () =>
      scripts.register((await pagesThatAre('on')).filter(({ isOptional }) => isOptional === true));
    settling = settling.then(register, register);
    return settling;
  }

  /** Open tabs of this page get what its state asks for. */
  async function follow(page: HostPage): Promise<void> {
    if ((await stateOf(page)).state === 'on') await scripts.start(page);
    else await scripts.stop(page);
  }

  return {
    read,
    settle,

    async turn(id, isWanted) {
      await store.change(id, ({ gaveUp: _, ...record }) => ({ ...record, isWanted }));
      await settle();
      for (const page of HOST_PAGES) if (page.id === id) await follow(page);
      return read();
    },

    async wishes() {
      const wishes = HOST_PAGES.map(async (page) => [page.id, isWanted(page, await store.read(page.id))]);
      return Object.fromEntries(await Promise.all(wishes));
    },

    async isOn(page, part) {
      const record = await store.read(page.id);
      const isAtWork = !isSilent(page, record) && !isPartSilent(record, part);
      return isWanted(page, record) && isAtWork && (await isAllowed(page));
    },

    async gaveUp(page, part, why) {
      await store.change(page.id, (record) => ({ ...record, gaveUp: { ...record.gaveUp, [part]: why } }));
      await settle();
      await scripts.stop(page, isSilent(page, await store.read(page.id)) ? undefined : part);
      return done(null);
    },

    async found(page, parts) {
      await store.change(page.id, (record) => ({ ...record, hits: addHits(record.hits, parts) }));
      return done(null);
    },

    async renew() {
      for (const { id } of HOST_PAGES) await store.change(id, ({ gaveUp: _, ...record }) => record);
      await settle();
      for (const page of await pagesThatAre('on')) await scripts.start(page);
    },

    async policyChanged() {
      await settle();
      for (const page of HOST_PAGES) await follow(page);
    },

    async accessChanged(origins) {
      await settle();
      const concerns = (page: HostPage) => matchesOf(page).some((match) => origins.includes(match));
      for (const page of HOST_PAGES) if (origins.some(isBroad) || concerns(page)) await follow(page);
    },
  };
}

/** A pattern that covers more than one host, such as all sites, may cover any of ours. */
const isBroad = (pattern: string): boolean => !/^https:\/\/[^*/]+\//.test(pattern);

const isWanted = (page: HostPage, record: PageRecord): boolean => record.isWanted ?? !page.isOptional;

/** None of the scripts that add to editors is left: then the page is left altogether. */
const isSilent = (page: HostPage, { gaveUp }: PageRecord): boolean =>
  editorPartsOf(page).every((part) => gaveUp?.[part]);

const isPartSilent = ({ gaveUp }: PageRecord, part?: PagePart): boolean =>
  part !== undefined && part !== 'card' && gaveUp?.[part] !== undefined;

function addHits(hits: PageRecord['hits'], parts: FoundParts): PageRecord['hits'] {
  const found = Object.entries(parts) as [Part, number][];
  return { ...hits, ...Object.fromEntries(found.map(([part, hook]) => [part, addHit(hits[part] ?? [], hook)])) };
}
