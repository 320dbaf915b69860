import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { doctored, firstLine, MUG, openCart, quantities, SAND } from '../../../../tests/browser/cart-harness.js';
import { deepQuery, focusedDeep, unmount, until } from '../../../../tests/browser/harness.js';

describe('vitrine-cart', () => {
  afterEach(unmount);

  describe('the drawer', () => {
    it('is a named modal dialog that begins at its heading', async () => {
      const { one, cart } = await openCart({ [MUG]: 2 });
      const dialog = one<HTMLDialogElement>('dialog');
      expect(dialog.matches(':modal')).to.equal(true);
      expect(one(`#${dialog.getAttribute('aria-labelledby')}`).textContent).to.equal('Cart, 2 items');
      expect(focusedDeep()).to.equal(one('#heading'));
      expect(cart.open && cart.hasAttribute('open')).to.equal(true);
    });

    for (const [how, close] of [
      ['Escape', () => sendKeys({ press: 'Escape' })],
      ['its button', (cart: HTMLElement) => deepQuery(cart, '[part="close"]').click()],
      ['a press beside it', (cart: HTMLElement) => deepQuery(cart, 'dialog').click()],
      ['hide()', (cart: HTMLElementTagNameMap['vitrine-cart']) => cart.hide()],
    ] as const) {
      it(`closes by ${how}, and the focus goes back`, async () => {
        const { cart, one, opener } = await openCart({ [MUG]: 1 });
        const dialog = one<HTMLDialogElement>('dialog');
        await close(cart);
        await until(() => !dialog.open && !cart.open);
        await until(() => document.activeElement === opener);
        cart.show();
        await cart.updateComplete;
        await new Promise(requestAnimationFrame);
        expect(dialog.open, 'opens again').to.equal(true);
      });
    }

    it('stays closed where the cart changes between the key and the event that tells of it', async () => {
      const { cart, one } = await openCart({ [MUG]: 1 });
      const dialog = one<HTMLDialogElement>('dialog');
      // the browser closes it so, and tells in a later task
      dialog.close();
      cart.requestUpdate();
      await cart.updateComplete;
      expect(dialog.open).to.equal(false);
      await until(() => !cart.open);
      expect(dialog.open).to.equal(false);
    });

    it('opens where it was asked to while it stood nowhere', async () => {
      const { cart, one } = await openCart({ [MUG]: 1 });
      const place = cart.parentElement!;
      cart.remove();
      cart.show();
      await cart.updateComplete;
      place.append(cart);
      await until(() => one<HTMLDialogElement>('dialog').open);
      expect(cart.open).to.equal(true);
    });

    it('gives the focus back when it is taken off the page', async () => {
      const { cart, opener } = await openCart({ [MUG]: 1 });
      cart.remove();
      expect(document.activeElement).to.equal(opener);
      expect(cart.open).to.equal(false);
    });

    it('keeps the keys inside', async () => {
      const { cart } = await openCart({ [MUG]: 1 });
      const seen = new Set<string>();
      for (let i = 0; i < 12; i++) {
        await sendKeys({ press: 'Tab' });
        const focus = focusedDeep();
        if (focus && focus !== document.body) seen.add(focus.getAttribute('part') ?? focus.localName);
      }
      expect([...seen]).to.include.members(['close', 'less', 'quantity', 'more', 'remove', 'code-field', 'apply', 'checkout']);
      expect(seen.has('button'), 'the page’s own button').to.equal(false);
      expect(cart.open).to.equal(true);
    });
  });

  describe('quantities', () => {
    it('counts presses from what the one before has asked for', async () => {
      const it = await openCart({ [MUG]: 2 });
      it.store.faults.slow = 40;
      const more = it.one('[part="more"]');
      for (let i = 0; i < 3; i++) {
        more.click();
        await it.cart.updateComplete;
      }
      expect(it.one<HTMLInputElement>('[part="quantity"]').value).to.equal('5');
      await until(() => quantities(it)[0] === 5);
      await it.settled();
      expect(quantities(it)).to.deep.equal([5]);
    });

    it('marks what is being changed, and the totals of before, in words', async () => {
      const it = await openCart({ [MUG]: 2 });
      const total = it.one('[part~="total"] dd').textContent;
      it.store.faults.slow = 60_000;
      it.one('[part="more"]').click();
      await until(it.has('[part="stale"]'));
      expect(it.one('[part="line"]').getAttribute('aria-busy')).to.equal('true');
      expect(it.one('[part="pending"]').textContent).to.equal('Updating…');
      expect(it.one('[part~="total"] dd').textContent, 'the last settled total').to.equal(total);
      expect(it.one('#heading').textContent).to.equal('Cart, 3 items');
    });

    it('follows the rule of the variant', async () => {
      const it = await openCart({ [MUG]: 2 });
      const input = it.one<HTMLInputElement>('[part="quantity"]');
      await until(() => input.max === '12');
      input.focus();
      input.select();
      await sendKeys({ type: '99' });
      await sendKeys({ press: 'Tab' });
      await until(() => quantities(it)[0] === 12);
      await until(it.has('[part="rule"]'));
      expect(it.one('[part="rule"]').textContent).to.equal('At most 12.');
      expect(it.one('[part="more"]').getAttribute('aria-disabled')).to.equal('true');
      it.one('[part="more"]').click();
      await it.settled();
      expect(quantities(it)).to.deep.equal([12]);
    });

    it('keeps the quantity where what was typed is none', async () => {
      const it = await openCart({ [MUG]: 2 });
      const input = it.one<HTMLInputElement>('[part="quantity"]');
      input.value = '';
      input.dispatchEvent(new Event('change'));
      expect(input.value).to.equal('2');
      expect(it.store.cart.$view.get().stale).to.equal(false);
    });

    it('removes by a typed nought', async () => {
      const it = await openCart({ [MUG]: 2 });
      const input = it.one<HTMLInputElement>('[part="quantity"]');
      input.value = '0';
      input.dispatchEvent(new Event('change'));
      await until(() => quantities(it).length === 0);
      await until(it.has('[part="empty"]'));
    });

    it('leaves it to the page that prevents the request', async () => {
      const it = await openCart({ [MUG]: 2 });
      let asked: unknown;
      it.shop.addEventListener('vitrine-quantity-request', (event) => {
        event.preventDefault();
        asked = event.detail;
      });
      it.one('[part="more"]').click();
      expect(asked).to.deep.equal({ line: it.store.cart.$view.get().lines[0]!.id, quantity: 3 });
      await until(() => it.one<HTMLInputElement>('[part="quantity"]').value === '2');
      expect(it.store.cart.$view.get().stale).to.equal(false);
    });

    it('moves the focus to the next line, then to the heading', async () => {
      const it = await openCart({ [MUG]: 1, [SAND]: 1 });
      const remove = () => it.all('[part="remove"]');
      remove()[0]!.focus();
      await sendKeys({ press: 'Enter' });
      await until(() => remove().length === 1 && focusedDeep() === remove()[0]);
      expect(focusedDeep()!.getAttribute('aria-label')).to.equal('Remove Linen Shirt');
      await sendKeys({ press: 'Enter' });
      await until(() => remove().length === 0 && focusedDeep() === it.one('#heading'));
      expect(it.one('[part="empty"]').textContent).to.contain('Your cart is empty.');
    });

    it('has no controls for a line that is not to be changed', async () => {
      const it = await openCart({ [MUG]: 2 }, { adapter: doctored(firstLine({ editable: false })) });
      expect(it.all('[part="stepper"], [part="remove"]')).to.have.length(0);
      expect(it.one('[part="line"]').textContent).to.contain('Quantity: 2');
    });
  });

  it('follows no address that could run something', async () => {
    const unsafe = 'javascript:document.title="gone"';
    const it = await openCart({ [MUG]: 1, [SAND]: 1 }, { adapter: doctored(firstLine({ url: unsafe, image: { url: unsafe } })) });
    expect(it.all('a, img')).to.have.length(0);
    expect(it.all('[part="line-title"]')[0]!.textContent).to.equal('Ceramic Mug');
  });

  it('links to where a product stands', async () => {
    const it = await openCart({ [MUG]: 1 }, { adapter: doctored(firstLine({ url: '/mug' })) });
    expect(it.one<HTMLAnchorElement>('[part="line-title"] a').href).to.equal(new URL('/mug', location.href).href);
  });
});
