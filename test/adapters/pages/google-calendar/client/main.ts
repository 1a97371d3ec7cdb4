import { startApp } from './app';
import { addDemoEvents } from './demo';
import { watchErrors } from './errors';
import { restoreEvents } from './model';
import { offerTestTriggers } from './test-triggers';

watchErrors();
addDemoEvents();
restoreEvents();
offerTestTriggers(startApp());
