import manifestSource from '../../../wxt.config';

export type Browser = 'chrome' | 'firefox';

/** What a manifest tells stores and people. */
export interface ToldManifest {
  readonly permissions: readonly string[];
  readonly hosts: readonly string[];
  readonly optionalPermissions: readonly string[];
  readonly optionalHosts: readonly string[];
  /** Firefox's data_collection_permissions. */
  readonly collects: readonly string[];
}

/** The manifest of a release for this browser. */
export async function manifestFor(browser: Browser): Promise<ToldManifest> {
  const { manifest } = manifestSource;
  const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
  const built = await (typeof manifest === 'function' ? manifest(env) : manifest);
  const gecko = built?.browser_specific_settings?.gecko as { data_collection_permissions?: { required?: string[] } };
  return {
    permissions: built?.permissions ?? [],
    hosts: built?.host_permissions ?? [],
    optionalPermissions: built?.optional_permissions ?? [],
    optionalHosts: built?.optional_host_permissions ?? [],
    collects: gecko?.data_collection_permissions?.required ?? [],
  };
}
