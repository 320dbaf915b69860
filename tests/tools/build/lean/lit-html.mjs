/** Of `lit-html`: MathML, templates compiled ahead, expressions in comments and in raw text. */
export const litHtml = [
  // versions and helpers for other copies
  [',B=t.litHtmlPolyfillSupport;B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");', ';'],
  ['const j={M:h,P:o,A:n,C:1,L:N,R,D:d,V:M,I:k,H,N:L,U:z,B:I,F:Z}', 'const j={I:k}'],
  // mathml``
  ['2===i?"<svg>":3===i?"<math>":""', '2===i?"<svg>":""'],
  ['(2===i?"</svg>":3===i?"</math>":"")', '(2===i?"</svg>":"")'],
  ['P.currentNode=this.el.content,2===i||3===i)', 'P.currentNode=this.el.content,2===i)'],
  // templates compiled ahead of time
  ['"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)', 'this._$AC(t)'],
  ['{values:i,_$litType$:s}=t,', '{values:i}=t,'],
  // comments, and expressions in them; the build takes them out of our templates
  ['"!--"===u[1]?c=_:', ''],
  ['c===_||c===m', 'c===m'],
  [',_=/-->/g', ''],
  ['else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}', ''],
  ['else if(8===r.nodeType)if(r.data===n)d.push', 'else r.data===n&&d.push'],
  // expressions between the tags of a script, style, title or text area
  ['(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p)', '(c=p)'],
  ['c=n??v', 'c=v'],
  ['(c=p,n=void 0)', '(c=p)'],
  ['let n,l=2', 'let l=2'],
  [',y=/^(?:script|style|textarea|title)$/i', ''],
  [
    'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    '',
  ],
  // another document's nodes
  ['(t?.creationScope??l)', 'l'],
];

/** Further, where no source has svg``; markup with a whole `<svg>` in html`` needs none of it. */
export const svgOfLitHtml = [
  ['2===i?"<svg>":""', '""'],
  ['+(2===i?"</svg>":"")', ''],
  [
    'if(this.el=S.createElement(f,e),P.currentNode=this.el.content,2===i){const t=this.el.content.firstChild;t.replaceWith(...t.childNodes)}',
    'this.el=S.createElement(f,e),P.currentNode=this.el.content;',
  ],
];

/** Further, where no source has a directive of a whole element, or one that goes on while it is off the page (`ref`, `until`). */
export const longLivedOfLitHtml = [
  ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));', ''],
  [':6===r.type&&(i=new Z(h,this,t))', ''],
  ['1===r.type?i=', 'i='],
  [
    'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    '',
  ],
  ['this._$AV=[],this._$AN=void 0,', 'this._$AV=[],'],
  ['this._$AH=A,this._$AN=void 0,this._$AA', 'this._$AH=A,this._$AA'],
  ['this._$AH=A,this._$AN=void 0,this.element', 'this._$AH=A,this.element'],
  ['this.options=e,this._$Cv=e?.isConnected??!0}', 'this.options=e}'],
  ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}', ''],
  ['class k{get _$AU(){return this._$AM?._$AU??this._$Cv}', 'class k{'],
  [
    'get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(t)',
    'get parentNode(){return this._$AM.parentNode}u(t)',
  ],
  ['get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}', ''],
  ['for(this._$AP?.(!1,!0,s);t!==', 'for(;t!=='],
  ['(h?._$AO?.(!1),void 0===o?', '(void 0===o?'],
];

/** Of `lit-element`: versions and helpers for other copies. */
export const litElement = [
  [',s.litElementHydrateSupport?.({LitElement:i});const o=s.litElementPolyfillSupport;o?.({LitElement:i});', ';'],
  ['const s=globalThis;', ''],
  ['(s.litElementVersions??=[]).push("4.2.2");', ''],
  ['i._$litElement$=!0,', ''],
];

export const longLivedOfLitElement = [
  ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),', ''],
  [
    'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    '',
  ],
];
