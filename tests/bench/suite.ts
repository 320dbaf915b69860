import type { Browser } from 'puppeteer-core';
import type { Goal } from './goals.js';
import type { Figures } from './results.js';
import type { Shop } from './shop/shop.js';

export interface Column {
  readonly figure: string;
  readonly title: string;
  readonly digits?: number;
  /** Told as what a target has more than the suite's base. */
  readonly isNet?: boolean;
}

export interface Target {
  readonly name: string;
  measure(browser: Browser, shop: Shop, note: (fault: string) => void): Promise<Figures>;
}

/** Things that are compared with each other: each run measures all of them. */
export interface Suite {
  readonly name: string;
  readonly title: string;
  /** Target from which net figures are taken. */
  readonly base?: string;
  readonly targets: readonly Target[];
  readonly columns: readonly Column[];
  readonly goals: readonly Goal[];
  /** Runs enough for it, where fewer than all are. */
  readonly enough?: number;
}
