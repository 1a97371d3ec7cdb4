import type { Preset } from '../auth/ways';

/** What a build is told at its making (wxt.config.ts): public values only. */
export interface PublisherValues {
  readonly clientId: string;
  readonly broker: string;
}

/** The integration that this build brings; undefined for a build without one. */
export const publisherFrom = (values: PublisherValues | null): Preset | undefined =>
  values === null ? undefined : { way: 'publisher', region: 'commercial', clientSecret: '', ...values };
