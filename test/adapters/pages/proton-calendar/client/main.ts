import { watchErrors } from '../../shared/client/errors';
import { draw } from './app';
import { model } from './model';
import { offerTestTriggers } from './test-triggers';

watchErrors(model.errors);
draw();
offerTestTriggers();
