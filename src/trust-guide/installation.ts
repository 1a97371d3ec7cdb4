/** What is known of one installation; what is missing is told in general. */
export interface Installation {
  readonly clientId?: string;
  /** As the browser tells it; without it, in the forms that browsers have. */
  readonly redirectUri?: string;
  /** The extension's ID in this browser. */
  readonly extensionId?: string;
  readonly controlHub: string;
  readonly asked: AskedOfBrowser;
}

/** Permissions and match patterns of the manifest. */
export interface AskedOfBrowser {
  readonly atInstall: readonly string[];
  /** Asked for only when a person switches something on. */
  readonly later: readonly string[];
}
