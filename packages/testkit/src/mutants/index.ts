import { cartMutants } from './cart-mutants.js';
import { errorMutants } from './error-mutants.js';
import type { Fault } from './mutant.js';
import { productMutants } from './product-mutants.js';
import { shopMutants } from './shop-mutants.js';

export { mutated } from './mutant.js';

/** Adapters with one fault each, by what they do wrong. */
export const mutants: Readonly<Record<string, Fault>> = { ...productMutants, ...cartMutants, ...errorMutants, ...shopMutants };
