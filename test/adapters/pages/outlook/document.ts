import { claim, dataBlock, preloads } from '../shared/document';
import { LANGUAGES } from './languages';
import { type Settings, tagOf } from './settings';

export const STATIC = '/assets/';

/** The empty document; everything visible is made by client/main. */
export function outlookDocument(settings: Settings, nonce: string): string {
  const { direction, words } = LANGUAGES[settings.lang];
  return `<!doctype html>
<html lang="${tagOf(settings)}" dir="${direction}" data-theme="${settings.theme}">
<head>
<meta charset="utf-8">
<title>${words.calendar}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${STATIC}style.css">
${claim(settings, nonce)}
${dataBlock('outlook-settings', settings)}
<script src="${STATIC}vendor/react.js"></script>
<script src="${STATIC}vendor/rooster.js"></script>
${preloads('outlook', STATIC)}
<script type="module" src="${STATIC}outlook/client/main"></script>
</head>
<body><div id="app"></div></body>
</html>
`;
}
