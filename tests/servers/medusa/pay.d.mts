import type { RunningMedusa } from './start.d.mts';

export function pay(
  server: Pick<RunningMedusa, 'url' | 'publishableKey'>,
  cartId: string,
  step: 'begin' | 'end',
): Promise<number>;
