import { createTimers } from '../../shared/client/timers';
import { settings } from './context';

export const { later, flush, pending } = createTimers(settings);
