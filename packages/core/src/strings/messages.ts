/**
 * The dictionary: every word that Vitrine shows or speaks, one typed set per locale. `{name}` stands for a value; a
 * message that counts is an object by plural category (`Intl.PluralRules`), chosen by `{n}`.
 *
 * It comes in two parts, because the first is loaded before a shopper has touched anything: `front` has the few words of
 * a poster with a pinned product, the rest follows with the shop.
 */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
export type Message = string | Plural;

export interface FrontMessages {
  readonly play: string;
  readonly playTitle: string;
  readonly add: string;
  readonly addProduct: string;
  readonly buyNow: string;
  readonly buyProduct: string;
  readonly view: string;
  readonly viewProduct: string;
  readonly adding: string;
  readonly loading: string;
  readonly unavailable: string;
  readonly retry: string;
  readonly openCart: string;
}

export interface RestMessages {
  readonly choose: string;
  readonly chooseFor: string;
  readonly added: string;
  readonly wasNow: string;
  readonly showFailed: string;
  readonly soldOut: string;
  readonly notSoldHere: string;
  readonly lowStock: string;
  readonly lowStockCount: Plural;
  readonly inStock: string;
  readonly backorder: string;
  readonly preorder: string;
  readonly preorderAdd: string;
  readonly preorderProduct: string;
  readonly preorderSome: string;
  readonly preorderSomeProduct: string;
  readonly preorderNow: string;
  readonly preorderNowProduct: string;
  readonly addSome: string;
  readonly addSomeProduct: string;
  readonly buySome: string;
  readonly buySomeProduct: string;
  readonly unchecked: string;
  readonly uncheckedChoice: string;
  readonly checking: string;
  readonly notYetKnown: string;
  readonly chooseAll: string;
  readonly impossible: string;
  readonly impossibleChoice: string;
  readonly priceOnRequest: string;
  readonly addedProduct: string;
  readonly product: string;
  readonly products: string;
  readonly close: string;
  readonly quantity: string;
  readonly quantityOf: string;
  readonly less: string;
  readonly more: string;
  readonly each: string;
  readonly per: string;
  readonly perWords: string;
  readonly nowCosts: string;
  readonly atLeast: string;
  readonly atMost: string;
  readonly inSteps: string;
  readonly remove: string;
  readonly removeProduct: string;
  readonly cart: string;
  readonly cartCount: Plural;
  readonly cartEmpty: string;
  readonly cartLoading: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly tax: string;
  readonly total: string;
  readonly updating: string;
  readonly totalsEstimated: string;
  readonly moreLines: string;
  readonly discountCode: string;
  readonly applyCode: string;
  readonly removeCode: string;
  readonly checkout: string;
  readonly dismiss: string;
  readonly demoShop: string;
  readonly pause: string;
  readonly mute: string;
  readonly unmute: string;
  readonly seek: string;
  readonly goTo: string;
  readonly volume: string;
  readonly settings: string;
  readonly speed: string;
  readonly off: string;
  readonly pictureInPicture: string;
  readonly fullScreen: string;
  readonly exitFullScreen: string;
  readonly reconnecting: string;
  readonly timeOf: string;
  readonly tapForSound: string;
  readonly captions: string;
  readonly ended: string;
  readonly replay: string;
  readonly scheduled: string;
  readonly noVideo: string;
  readonly buffering: string;
  readonly allProducts: string;
  readonly pinned: string;
  readonly next: string;
  readonly previous: string;
  readonly carousel: string;
  readonly slide: string;
  readonly picture: string;
  readonly nextPicture: string;
  readonly previousPicture: string;
  readonly inThisShow: string;
  readonly noProducts: string;
  readonly watchMoment: string;
  readonly numbered: string;
  readonly shown: string;
  readonly hotspot: string;
  readonly listed: string;
  readonly nowShowing: string;
  readonly nowShowingPrice: string;
  readonly newProducts: Plural;

  readonly noticeAdjusted: Plural;
  readonly noticeSoldOut: string;
  readonly noticeRemoved: string;
  readonly noticePrice: string;
  readonly noticeCurrency: string;
  readonly noticeCurrencyKept: string;
  readonly noticeNewCart: string;
  readonly noticeCode: string;
  readonly noticeExpired: string;
  readonly noticeOther: string;

  readonly errorSoldOut: string;
  readonly errorVariant: string;
  readonly errorLine: string;
  readonly errorQuantity: string;
  readonly errorCode: string;
  readonly errorCartGone: string;
  readonly errorConflict: string;
  readonly errorRate: string;
  readonly errorSetup: string;
  readonly errorLogin: string;
  readonly errorNetwork: string;
  readonly errorUnsupported: string;
  readonly errorBackend: string;
  readonly errorAborted: string;
  readonly errorCheckout: string;
  readonly errorMediaManifest: string;
  readonly errorMediaUnsupported: string;
  readonly errorMediaNetwork: string;
  readonly errorMediaDecode: string;
  readonly errorCsp: string;
  readonly errorAutoplay: string;
  readonly errorChunk: string;
}

export type Messages = FrontMessages & RestMessages;
export type MessageKey = keyof Messages;
