import type { Permissions } from 'webextension-polyfill';
import { browser } from './browser';

/**
 * Asks the person to let us reach an address. Browsers take the question only inside a click, so nothing may be awaited
 * before it; whatever was allowed before is not asked again.
 */
export const requestOrigin = (url: string): Promise<boolean> => requestOrigins([patternOf(url)]);

/** The same for several addresses, as match patterns: all of them or none. */
export async function requestOrigins(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/** Whether the browser lets us reach an address by now. */
export async function hasOrigin(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [patternOf(url)] });
  } catch {
    return false;
  }
}

/** Whether a permission or match pattern of our manifest is granted now. */
export async function isGranted(name: string): Promise<boolean> {
  const asked = name.includes('://') ? { origins: [name] } : { permissions: [name] };
  try {
    return await browser.permissions.contains(asked as Permissions.AnyPermissions);
  } catch {
    return false;
  }
}

/** Whether the person lets us show notifications, asking for it inside a press, and giving it back. */
export const notifications = {
  areAllowed: (): Promise<boolean> => browser.permissions.contains(NOTIFICATIONS).catch(() => false),
  allow: (): Promise<boolean> => browser.permissions.request(NOTIFICATIONS).catch(() => false),
  giveBack: (): Promise<boolean> => browser.permissions.remove(NOTIFICATIONS).catch(() => false),
};

/** All that our manifest leaves to people to allow, of which notifications and pages are. */
export const optionalPermissions = {
  async areGranted(): Promise<boolean> {
    const { permissions = [], origins = [] } = optionalOnes();
    const granted = await Promise.all([...permissions, ...origins].map(isGranted));
    return granted.includes(true);
  },
  async giveBack(): Promise<void> {
    await browser.permissions.remove(optionalOnes());
  },
};

function optionalOnes(): Permissions.Permissions {
  const manifest = browser.runtime.getManifest() as OptionalKeys;
  const { optional_permissions: permissions = [], optional_host_permissions: origins = [] } = manifest;
  return { permissions, origins } as Permissions.Permissions;
}

interface OptionalKeys {
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
}

const NOTIFICATIONS: Permissions.Permissions = { permissions: ['notifications'] };

const patternOf = (url: string): string => `${new URL(url).origin}/*`;
