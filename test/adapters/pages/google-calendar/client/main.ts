import { startApp } from './app';
import { addDemoEvents } from './demo';
import { watchErrors } from './errors';
import { offerTestTriggers } from './test-triggers';

watchErrors();
addDemoEvents();
offerTestTriggers(startApp());
