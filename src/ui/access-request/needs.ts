import type { OptionsNeeds } from '../options/needs';

/** What the page for access requests asks of the background and of the browser. */
export type AccessNeeds = Pick<OptionsNeeds, 'call' | 'requestOrigin' | 'askToPersist'>;
