import { type ComponentChildren, render } from 'preact';
import { inOurLanguage } from '../i18n/text';
import { keepFocus } from './keep-focus';

/** Puts a page's content in place, in the language and direction of the words it shows. */
export function startPage(title: string, content: ComponentChildren): void {
  document.title = title;
  inOurLanguage(document.documentElement);
  const app = document.querySelector<HTMLElement>('#app');
  if (!app) return;
  keepFocus(app);
  render(content, app);
}
