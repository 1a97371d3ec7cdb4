/** Bytes a part of the built package may have: as it lies in the package, and gzipped at level 9. */
export interface Limit {
  /** Path below the package. A page stands for all JavaScript it loads, a script for itself alone. */
  path: string;
  raw?: number;
  gzip?: number;
}

export const limits: readonly Limit[] = [
  // Runs in every frame of every host page, so its weight is paid each time one is opened.
  { path: 'watch-page.js', raw: 3_600, gzip: 1_600 },
  // Sent into a frame when an editor appears there, and not before.
  { path: 'google-calendar.js', raw: 26_000, gzip: 10_800 },
  { path: 'proton-calendar.js', raw: 26_000, gzip: 10_800 },
  { path: 'proton-mail.js', raw: 26_000, gzip: 10_800 },
  // Sent there too when the event carries a meeting of ours.
  { path: 'google-calendar-follow.js', raw: 26_000, gzip: 10_800 },
  // Carries the bubble of a toolbar, and finds its place in a text that is not ours alone.
  { path: 'gmail.js', raw: 26_000, gzip: 10_800 },
  // Sent there when the card of an event appears, and beside the one before.
  { path: 'google-calendar-cards.js', raw: 26_000, gzip: 10_800 },
  { path: 'outlook.js', raw: 26_000, gzip: 10_800 },
  // A script of its own, so that events don't carry what is for mails.
  { path: 'outlook-mail.js', raw: 26_000, gzip: 10_800 },
  // Read on every click on the toolbar button.
  { path: 'popup.html', gzip: 25_000 },
  // Opened once; it is the settings page's ways to connect and a form.
  { path: 'welcome.html', gzip: 22_000 },
  // Five views, each small: what is granted and needed, kept, done, and told administrators, with the names of all scopes.
  { path: 'trust.html', gzip: 27_500 },
  // Opened when somebody asks; a form, lists, and the files that are made of what was found.
  { path: 'access-request.html', gzip: 22_000 },
];

/**
 * Libraries by a name that minifying leaves alone (a property, not a variable): where each must not be, and where it
 * is for certain. A marker no longer found there has lost its meaning and counts as an error.
 */
export const markers: readonly { library: string; marker: RegExp; absentFrom: string; presentIn: string }[] = [
  'watch-page.js',
  'google-calendar.js',
  'outlook.js',
  'outlook-mail.js',
  'gmail.js',
  'google-calendar-follow.js',
  'proton-calendar.js',
  'google-calendar-cards.js',
  'proton-mail.js',
].flatMap((absentFrom) => [
  { library: 'zod', marker: /\b_zod\b/, absentFrom, presentIn: 'background.js' },
  { library: 'preact', marker: /\b__k\b/, absentFrom, presentIn: 'popup.html' },
]);

/** What no file of the package may hold. A Webex client secret has 64 characters; 32 leave room for others. */
export const forbiddenTexts: readonly { what: string; text: RegExp }[] = [
  { what: 'a client secret in a request body', text: /client_secret=[\w~%-]{4}/ },
  { what: 'a client secret as a literal', text: /client_?secret["'`]?\s*[:=]\s*["'`][\w~.-]{32,}["'`]/i },
  { what: 'a source map', text: /sourceMappingURL=/ },
];
