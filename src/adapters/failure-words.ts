import type { Failure } from '../domain/failure';
import { text } from '../i18n/text';

/** The background sends the sentence along; what never reached it is told by code. */
export const failureWords = ({ words, code }: Failure): string => words ?? text(`failure_${code}`);
