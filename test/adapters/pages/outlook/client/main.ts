import { watchErrors } from '../../shared/client/errors';
import { startApp } from './app';
import { watchLeaks } from './leaks';
import { model } from './model';
import { offerTestTriggers } from './test-triggers';

watchErrors(model.errors);
watchLeaks(model.leaks);
startApp();
offerTestTriggers();
