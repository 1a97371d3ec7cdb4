import { watchErrors } from '../../shared/client/errors';
import { startApp } from './app';
import { addDemoEvents } from './demo';
import { model, restoreEvents } from './model';
import { offerTestTriggers } from './test-triggers';

watchErrors(model.errors);
addDemoEvents();
restoreEvents();
offerTestTriggers(startApp());
