/**
 * Types for React 19, which sets properties of custom elements and listens to their events by itself. Importing
 * `@vitrine/elements/jsx` once, for its types, is all that is needed; it holds no code.
 *
 * Every element is here because it stands in `HTMLElementTagNameMap`, and every property because its class declares it.
 */
import type { LitElement } from 'lit';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { VitrineElement } from './base/element.js';
import type { VitrineFacts, VitrineRequests } from './base/events.js';
import type { VitrineTag } from './manifest.js';

type Same<A, B, Then, Else> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? Then : Else;

/** What may be written of a property: neither what is readonly, nor what is done, nor what belongs to the platform. */
type Settable<E> = {
  [P in Exclude<keyof E, Exclude<keyof VitrineElement, 'for'> | keyof LitElement>]-?: NonNullable<E[P]> extends (
    ...args: never[]
  ) => unknown
    ? never
    : Same<Pick<E, P>, Readonly<Pick<E, P>>, never, P>;
}[Exclude<keyof E, Exclude<keyof VitrineElement, 'for'> | keyof LitElement>];

/** An element's own properties, by the names they have in script. */
export type VitrineProperties<K extends VitrineTag> = {
  [P in Settable<HTMLElementTagNameMap[K]>]?: HTMLElementTagNameMap[K][P] | undefined;
};

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: CustomEvent<Events[Name]>) => void) | undefined;
};

/** Listeners, as in `onvitrine-cart-change`; every element takes all of them, since requests and facts bubble. */
export type VitrineListeners = Listeners<VitrineFacts> & Listeners<VitrineRequests>;

/** What React takes of each element: its own properties, the listeners, and all that any HTML element has. */
export type VitrineElements = {
  [K in VitrineTag]: Omit<
    DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[K]>, HTMLElementTagNameMap[K]>,
    keyof VitrineProperties<K>
  > &
    VitrineProperties<K> &
    VitrineListeners;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VitrineElements {}
  }
}
