import { claim, dataBlock, preloads } from '../shared/document';
import { LANGUAGES } from './languages';
import type { Settings } from './settings';

/** The empty document; everything visible is made by client/main, over the Closure library. */
export function mailDocument(settings: Settings, nonce: string): string {
  const { direction, words } = LANGUAGES[settings.lang];
  return `<!doctype html>
<html lang="${settings.lang}" dir="${direction}">
<head>
<meta charset="utf-8">
<title>${words.mail}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/mail/static/icon.svg">
<link rel="stylesheet" href="/mail/static/style.css">
${claim(settings, nonce)}
${dataBlock('mail-settings', settings)}
${preloads('gmail', '/mail/static/')}
<script type="module" src="/mail/static/goog.js"></script>
<script type="module" src="/mail/static/gmail/client/main"></script>
</head>
<body></body>
</html>
`;
}
