import 'temporal-polyfill/global';
import { loopbackOnly } from './loopback-only';

globalThis.fetch = loopbackOnly(globalThis.fetch);
