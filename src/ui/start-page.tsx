import { type ComponentChildren, render } from 'preact';
import { browserLanguage } from '../i18n/text';

/** Puts a page's content in place, in the language and direction of the words it shows. */
export function startPage(title: string, content: ComponentChildren): void {
  document.title = title;
  document.documentElement.lang = browserLanguage();
  document.documentElement.dir = directionOf(browserLanguage());
  const app = document.querySelector('#app');
  if (app) render(content, app);
}

function directionOf(language: string): string {
  return new Set(['ar', 'fa', 'he', 'ur']).has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
