/** Bytes a part of the built package may have: as it lies in the package, and gzipped at level 9. */
export interface Limit {
  /** Path below the package. A page stands for all JavaScript it loads, a script for itself alone. */
  path: string;
  raw?: number;
  gzip?: number;
}

export const limits: readonly Limit[] = [
  // Runs in every tab of the host page, so its weight is paid each time one is opened.
  { path: 'google-calendar.js', raw: 24_000, gzip: 8_000 },
  // Sent into a tab only when an event that carries a meeting of ours is opened.
  { path: 'google-calendar-follow.js', raw: 24_000, gzip: 8_000 },
  // Read on every click on the toolbar button.
  { path: 'popup.html', gzip: 25_000 },
];

/**
 * Libraries by a name that minifying leaves alone (a property, not a variable): where each must not be, and where it
 * is for certain. A marker no longer found there has lost its meaning and counts as an error.
 */
export const markers: readonly { library: string; marker: RegExp; absentFrom: string; presentIn: string }[] = [
  {
    library: 'zod',
    marker: /\b_zod\b/,
    absentFrom: 'google-calendar.js',
    presentIn: 'background.js',
  },
  { library: 'zod', marker: /\b_zod\b/, absentFrom: 'google-calendar-follow.js', presentIn: 'background.js' },
  { library: 'preact', marker: /\b__k\b/, absentFrom: 'google-calendar-follow.js', presentIn: 'popup.html' },
  { library: 'preact', marker: /\b__k\b/, absentFrom: 'google-calendar.js', presentIn: 'popup.html' },
];

/** What no file of the package may hold. A Webex client secret has 64 characters; 32 leave room for others. */
export const forbiddenTexts: readonly { what: string; text: RegExp }[] = [
  { what: 'a client secret in a request body', text: /client_secret=[\w~%-]{4}/ },
  { what: 'a client secret as a literal', text: /client_?secret["'`]?\s*[:=]\s*["'`][\w~.-]{32,}["'`]/i },
  { what: 'a source map', text: /sourceMappingURL=/ },
];
