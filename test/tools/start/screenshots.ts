import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from '@playwright/test';

const FOLDER = '.output/start';

/** Where a run keeps its pictures. */
export interface Screenshots {
  /** Paths from the repository's root, in the order they were taken. */
  readonly paths: readonly string[];
  /** @param part what to show of the page: all of it, what the window shows, or its content without the empty rest */
  take(page: Page, name: string, part?: 'whole' | 'window' | 'content'): Promise<void>;
}

/** An empty folder for pictures: none of an earlier run may be taken for one of this. */
export function openScreenshots(): Screenshots {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const paths: string[] = [];
  return {
    paths,
    async take(page, name, part = 'window') {
      const path = `${FOLDER}/${name}.png`;
      if (part === 'content') await page.locator('body').screenshot({ path });
      else await page.screenshot({ path, fullPage: part === 'whole' });
      paths.push(path);
    },
  };
}
