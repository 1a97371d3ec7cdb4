import { browserLanguage } from '../i18n/text';

export const numberInWords = (count: number): string => new Intl.NumberFormat(browserLanguage()).format(count);
