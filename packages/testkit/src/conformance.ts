/** The suite that every commerce adapter must pass. It needs no test runner: see {@link Check}. */
import type { Behaviour, Check } from './check.js';
import { cartGroup } from './checks/cart.js';
import { contractGroup } from './checks/contract.js';
import { controlGroup } from './checks/control.js';
import { discountsGroup } from './checks/discounts.js';
import { errorsGroup } from './checks/errors.js';
import { marketGroup } from './checks/market.js';
import { productsGroup } from './checks/products.js';
import { sessionGroup } from './checks/session.js';
import { ConformanceError } from './expect.js';
import type { CommerceFixture } from './fixture.js';
import { createKit } from './kit.js';

const behaviours: readonly Behaviour[] = [
  productsGroup,
  cartGroup,
  errorsGroup,
  discountsGroup,
  marketGroup,
  contractGroup,
  sessionGroup,
  controlGroup,
].flatMap((group) => group.behaviours);

/** All checks for one adapter. They may run in any order, and one after another. */
export function conformance(fixture: CommerceFixture): Check[] {
  return behaviours.map(({ group, name, gating, needs, run }) => {
    const applies = (): true | string => needs.map((need) => need(fixture)).find((why) => why !== undefined) ?? true;
    return {
      group,
      name,
      gating,
      applies,
      async run() {
        const why = applies();
        if (why !== true) throw new ConformanceError(`not applicable: ${why}`);
        await fixture.reset?.();
        const kit = createKit(fixture);
        await run(kit);
        kit.assertSound();
      },
    };
  });
}
