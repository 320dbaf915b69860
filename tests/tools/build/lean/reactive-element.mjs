/** Of `@lit/reactive-element`: what only decorators, controllers, converters of one's own, or a second copy of Lit would use. */
export const reactiveElement = [
  // a table for decorators
  ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
  [
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    '',
  ],
  // versions and helpers for other copies, and for browsers of long ago
  ['p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2");', ''],
  [',p=a.reactiveElementPolyfillSupport,d=(t,s)=>t,u=', ',u='],
  [
    '{is:i,defineProperty:e,getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,getPrototypeOf:n}=Object,a=globalThis,c=a.trustedTypes,l=c?c.emptyScript:""',
    '{is:i,defineProperty:e,getPrototypeOf:n}=Object',
  ],
  ['y[d("elementProperties")]=new Map,y[d("finalized")]=new Map,', 'y.elementProperties=new Map,y.finalized=!0;'],
  ['d("elementProperties")', '"elementProperties"'],
  ['d("finalized")', '"finalized"'],
  ['d("properties")', '"properties"'],
  // initializers and controllers
  ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}', ''],
  ['void 0!==t.l&&(this.l=[...t.l]),', ''],
  [',this.constructor.l?.forEach(t=>t(this))', ''],
  [
    'addController(t){(this._$EO??=new Set).add(t),void 0!==this.renderRoot&&this.isConnected&&t.hostConnected?.()}removeController(t){this._$EO?.delete(t)}',
    '',
  ],
  [',this._$EO?.forEach(t=>t.hostConnected?.())', ''],
  ['this._$EO?.forEach(t=>t.hostDisconnected?.())', ''],
  ['this._$EO?.forEach(t=>t.hostUpdate?.()),', ''],
  ['this._$EO?.forEach(t=>t.hostUpdated?.()),', ''],
  // properties that have accessors, converters, comparisons or defaults of their own
  [
    'const t=this.properties,s=[...r(t),...o(t)];for(const i of s)this.createProperty(i,t[i])',
    'const t=this.properties;for(const i in t)this.createProperty(i,t[i])',
  ],
  [
    'if(s.state&&(s.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties.set(t,s),!s.noAccessor){const i=Symbol(),h=this.getPropertyDescriptor(t,i,s);void 0!==h&&e(this.prototype,t,h)}}' +
      'static getPropertyDescriptor(t,s,i){const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)},configurable:!0,enumerable:!0}}',
    's.state&&(s.attribute=!1),this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(r){const h=this[i];this[i]=r,this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
  ],
  [
    'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    '',
  ],
  ['converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'reflect:!1}'],
  [
    '{toAttribute(t,s){switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t},fromAttribute(t,s){let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}}',
    '{toAttribute:(t,s)=>s===Boolean?t?"":null:t,fromAttribute:(t,s)=>s===Boolean?null!==t:s===Number&&null!==t?Number(t):t}',
  ],
  ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute(s,i.type)', 'u.toAttribute(s,i.type)'],
  [
    'const t=i.getPropertyOptions(e),h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u;this._$Em=e;const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,this._$Em=null',
    'this._$Em=e,this[e]=u.fromAttribute(s,i.getPropertyOptions(e).type),this._$Em=null',
  ],
  [
    'if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!((i.hasChanged??f)(h,s)||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))))return;',
    'if(!1===e&&(h=this[t]),i??=r.getPropertyOptions(t),!f(h,s))return;',
  ],
  [
    'C(t,s,{useDefault:i,reflect:e,wrapped:h},r){i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))}',
    'C(t,s,{reflect:e}){this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)}',
  ],
  // styles, where every browser takes them the same way
  [
    'const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i',
    'return s?[...new Set([s].flat(1/0).reverse())].reverse():[]',
  ],
  // hooks that none of ours takes
  [
    'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
    'return this.performUpdate(),!this.isUpdatePending',
  ],
  ['scheduleUpdate(){return this.performUpdate()}', ''],
  ['t=this.shouldUpdate(s),t?(this.willUpdate(s),this.update(s)):this._$EM()', 'this.willUpdate(s),this.update(s),t=!0'],
  ['shouldUpdate(t){return!0}', ''],
];
