import { expect, type Page } from '@playwright/test';
import { BASE, type Calendar, DESCRIPTION, HOLD, LOCATION, test } from './pages/google-calendar/browser';
import { HOOKS } from './pages/google-calendar/hooks';

interface Open {
  readonly page: Page;
  readonly calendar: Calendar;
}

test('the headers are those of the real page, and inline code is refused', async ({ page, calendar }) => {
  const response = await page.goto(`${BASE}/week`);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/);
  expect(headers['x-frame-options']).toBe('SAMEORIGIN');
  expect(headers['cache-control']).toBe('no-store');
  const refused = await page.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await calendar.forgetErrors();
});

test('a field that refuses gets its old value back', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&refuses=both&location=Old&description=Old`);
  await calendar.flush('descriptionMount');
  await page.locator(LOCATION).fill('New');
  await page.locator(DESCRIPTION).fill('New');
  await calendar.flush('description');
  await calendar.flush('refuse');
  await expect(page.locator(LOCATION)).toHaveValue('Old');
  await expect(page.locator(DESCRIPTION)).toHaveText('Old');
  expect(await calendar.edited()).toMatchObject({ location: 'Old', description: 'Old' });
});

test('a collapsed description appears a while after its button was clicked', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&collapsed=1`);
  await expect(page.locator('#xDescIn')).toHaveCount(0);
  await page.locator('[jsname=OXFAed] [jsname=Zqjuqb] button[aria-expanded=false]').click();
  await expect(page.locator('#xDescIn')).toHaveCount(0);
  await calendar.flush('expand');
  await expect(page.locator(DESCRIPTION)).toBeVisible();
});

test('without the right to edit, location and description are plain text', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&readonly=1&location=Room 7&description=A%0AB`);
  await expect(page.locator('#xOnCal')).toHaveText('Room 7');
  await expect(page.locator('#xDesc > div')).toHaveText('A\nB');
  await expect(page.locator(`${DESCRIPTION}, ${LOCATION}`)).toHaveCount(0);
});

test('a panel that keeps only its own nodes', async ({ page, calendar }) => {
  await calendar.openEditor(`${HOLD}&strips=1`);
  const panel = page.locator('#tabEventDetails');
  await panel.evaluate((node) => node.append(document.createElement('foreign-button')));
  await expect.poll(() => page.evaluate(() => window.calendarTest.pending())).toContain('strip');
  await calendar.flush('strip');
  await expect(panel.locator('foreign-button')).toHaveCount(0);
  await expect(panel.locator('> *')).toHaveCount(7);
});

for (const [variant, box] of [
  ['input', '#xAlDaCbx input'],
  ['checkbox', '#xAlDaCbx[role=checkbox]'],
] as const) {
  test(`all day hides the times (${variant})`, async ({ page, calendar }) => {
    await calendar.openEditor(`${HOLD}&allday_as=${variant}`);
    await page.locator(box).click();
    await expect(page.locator('#xStTiIn')).toBeHidden();
    await expect(page.locator('#xStTiIn')).toHaveCount(1);
    expect(await calendar.edited()).toMatchObject({ allDay: true });
  });
}

test('the zone of calendar and event', async ({ page, calendar }) => {
  await calendar.openEditor();
  await expect(page.locator('#xTimezone')).toHaveText('Europe/Berlin');
  await expect(page.locator('[jsname=L2QMlb] [jsname=PH80Af]')).toHaveText('Time zone');
  await calendar.openEditor(`${HOLD}&eventzone=Asia/Tokyo`);
  const label = await page.locator('[jsname=L2QMlb] [jsname=PH80Af]').textContent();
  const zones: string[][][] = JSON.parse((await page.locator('#timezonedata').textContent()) ?? '');
  expect(zones[0]?.find(([, text]) => text === label)?.[0]).toBe('Asia/Tokyo');
  await expect(page.locator('[jsname=yxQRke]')).toHaveText(label ?? '');
});

test('an address with a key opens that event, the template address a filled editor', async ({ page, calendar }) => {
  await page.goto(`${BASE}/eventedit/${btoa('abc123 ada@example.com')}?title=Known`);
  await expect(page.locator('#xTiIn')).toHaveValue('Known');
  expect(await calendar.edited()).toMatchObject({ id: 'abc123', exists: true });
  const dates = '20270301T090000Z/20270301T093000Z';
  const query = `action=TEMPLATE&text=From+a+link&dates=${dates}&details=One&location=Room+7&zone=Europe/Berlin`;
  await page.goto(`${new URL(BASE).origin}/calendar/render?${query}`);
  await expect(page.locator('#xTiIn')).toHaveValue('From a link');
  const span = { startDate: '2027-03-01', startTime: '10:00', endTime: '10:30' };
  expect(await calendar.edited()).toMatchObject({ ...span, description: 'One', location: 'Room 7' });
});

for (const [query, direction, date, time, save] of [
  ['lang=en', 'ltr', 'Mar 1, 2027', '2:30pm', 'Save'],
  ['lang=de', 'ltr', '1. März 2027', '14:30', 'Speichern'],
  ['lang=fr', 'ltr', '1 mars 2027', '14:30', 'Enregistrer'],
  ['lang=es', 'ltr', '1 mar 2027', '14:30', 'Guardar'],
  ['lang=ja', 'ltr', '2027年3月1日', '14:30', '保存'],
  ['lang=ja&clock=12', 'ltr', '2027年3月1日', '午後2:30', '保存'],
  ['lang=ar', 'rtl', '1 مارس 2027', '2:30 م', 'حفظ'],
  ['lang=ar&digits=arab', 'rtl', '١ مارس ٢٠٢٧', '٢:٣٠ م', 'حفظ'],
] as const) {
  test(`translated: ${query}`, async ({ page, calendar }) => {
    await calendar.openEditor(query, 'start=2027-03-01T14:30&zone=Asia/Tokyo');
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.locator('#xUserLocale')).toHaveText(query.slice(5, 7));
    await expect(page.locator('#xStDaIn')).toHaveValue(date);
    await expect(page.locator('#xStDaIn')).toHaveAttribute('data-date', '20270301');
    const shown = await page.locator('#xStTiIn').inputValue();
    expect(shown.replace(/\s/g, ' ')).toBe(time);
    await expect(page.locator('#xSaveBu')).toHaveText(save);
    await page.evaluate(() => window.calendarTest.goTo('week'));
    await expect(page.getByRole('gridcell')).toHaveCount(7);
  });
}

test('each hook can be missing, alone and without an error', async ({ page, calendar }) => {
  test.slow();
  const hooks = HOOKS.filter((hook) => hook !== 'all-times');
  expect(await presentHooks({ page, calendar }, hooks, '')).toEqual(hooks);
  for (const hook of hooks) expect(await presentHooks({ page, calendar }, [hook], hook), hook).toEqual([]);
});

test('without all that concerns time nothing but texts is left', async ({ page, calendar }) => {
  await calendar.openEditor('lacks=all-times&allday_as=input');
  const left = page.locator(
    '[data-date], [data-initial-value], [data-ical], #xTimezone, #timezonedata, [id^=xSt], [id^=xEn]',
  );
  await expect(left).toHaveCount(0);
  expect(await calendar.edited()).toMatchObject({ startDate: '2027-03-01', startTime: '10:00' });
});

async function presentHooks({ page, calendar }: Open, hooks: string[], lacks: string): Promise<string[]> {
  const counts = async () => Promise.all(hooks.map((hook) => page.locator(selectorOf(hook)).count()));
  await calendar.openEditor(`conference=meet&delays=mount:0&lacks=${lacks}`);
  await page.locator('.field.clock input').first().click();
  const inEditor = await counts();
  await page.evaluate(() => window.calendarTest.goTo('week'));
  await page.locator('.week').waitFor();
  await page.evaluate(() => window.calendarTest.openBubble('2027-03-01T10:00'));
  const inBubble = await counts();
  return hooks.filter((_, index) => inEditor[index] || inBubble[index]);
}

function selectorOf(hook: string): string {
  if (hook === 'viewfamily') return 'body[data-viewfamily]';
  if (hook === 'time-list') return '[jsname=V68bde][role=listbox]';
  if (hook.startsWith('role-')) return `[role="${hook.slice(5)}"]`;
  if (hook.startsWith('jsname:')) return `[jsname="${hook.slice(7)}"]`;
  return /^(data-|aria-|g_)/.test(hook) ? `[${hook}]` : `[id="${hook}"]`;
}

test('a page can claim the name of an extension element first', async ({ page }) => {
  await page.goto(`${BASE}/week?claims=1`);
  const claimed = await page.evaluate(() => {
    document.body.append(document.createElement('oneclick-webex'));
    return [document.querySelector('oneclick-webex')?.matches(':defined'), window.claimed?.length];
  });
  expect(claimed).toEqual([true, 1]);
});
