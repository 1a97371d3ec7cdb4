import { watchErrors } from '../../shared/client/errors';
import { startApp } from './app';
import { model } from './model';
import { offerTestTriggers } from './test-triggers';

watchErrors(model.errors);
offerTestTriggers(startApp());
