import type { Page } from '@playwright/test';
import { ORDINARY_HOST } from '../simulator/test-account';

/**
 * Does at the provider what a person does: signs in and agrees to what is asked. Whatever the provider knows already, it
 * doesn't ask; in the end it sends the window away, and the browser closes it.
 */
export async function signInAndAgree(window: Page, email: string = ORDINARY_HOST.email): Promise<void> {
  const login = window.getByPlaceholder('Enter any login');
  const agree = window.getByRole('button', { name: 'Continue' });
  try {
    await login.or(agree).waitFor();
    if (await login.isVisible()) {
      await login.fill(email);
      await window.getByPlaceholder('and password').fill('any');
      await window.getByRole('button', { name: 'Sign-in' }).click();
    }
    await agree.click();
  } catch (error) {
    if (!window.isClosed()) throw error;
  }
}
