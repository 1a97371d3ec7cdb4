import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createField } from '../src/adapters/field';

export default defineUnlistedScript(() => {
  globalThis.oneClickField ??= createField();
});
