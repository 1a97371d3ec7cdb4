import { text } from '../../../i18n/text';

/** Leads to where browsers are asked for what is optional. */
export const SettingsLink = () => <a href="/options.html">{text('permissions_settings')}</a>;
