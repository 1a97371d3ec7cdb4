import { claim, dataBlock, preloads } from '../shared/document';
import { isLacking } from './hooks';
import { LANGUAGES } from './languages';
import type { Settings } from './settings';

/** The empty document; everything visible is made by client/main. `family` is the value of `data-viewfamily`. */
export function calendarDocument(settings: Settings, family: string, nonce: string): string {
  const language = LANGUAGES[settings.lang];
  const view = isLacking(settings.lacks, 'data-viewfamily', family) ? '' : ` data-viewfamily="${family}"`;
  return `<!doctype html>
<html lang="${settings.lang}" dir="${language.direction}">
<head>
<meta charset="utf-8">
<title>${language.words.calendar}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/calendar/static/icon.svg">
<link rel="stylesheet" href="/calendar/static/style.css">
${claim(settings, nonce)}
${dataBlock('calendar-settings', settings)}
${preloads('google-calendar', '/calendar/static/')}
<script type="module" src="/calendar/static/google-calendar/client/main"></script>
</head>
<body${view}></body>
</html>
`;
}
