import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { memoryAdapter } from '@vitrine/adapters';
import { MUG, openCart } from '../../../../tests/browser/cart-harness.js';
import { unmount, until } from '../../../../tests/browser/harness.js';

describe('discount codes of a cart', () => {
  afterEach(unmount);

  const type = async (it: Awaited<ReturnType<typeof openCart>>, code: string) => {
    it.one('[part="code-field"]').focus();
    await sendKeys({ type: code });
    await sendKeys({ press: 'Enter' });
  };

  it('takes one by the keyboard, shows it, and gives it back', async () => {
    const it = await openCart({ [MUG]: 2 });
    await type(it, 'LIVE10');
    await until(it.has('[part="code"]'));
    await until(it.has('[part~="discount"]'));
    await until(() => it.one<HTMLInputElement>('[part="code-field"]').value === '');
    it.one('[part="remove-code"]').click();
    await until(() => it.all('[part="code"]').length === 0);
  });

  it('says that one is wrong, and keeps what was typed', async () => {
    const it = await openCart({ [MUG]: 2 });
    await type(it, 'NOPE');
    const refusal = it.one('[role="alert"]#refusal');
    await until(() => refusal.textContent === 'This code is not valid.');
    const input = it.one<HTMLInputElement>('[part="code-field"]');
    expect(input.value).to.equal('NOPE');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.getAttribute('aria-describedby')).to.equal('refusal');
    expect(it.all('[part="error"]'), 'once is enough').to.have.length(0);
  });

  it('has no form where the shop takes none', async () => {
    const { setDiscountCodes: _, ...adapter } = memoryAdapter();
    const it = await openCart(
      { [MUG]: 1 },
      { adapter: { ...adapter, capabilities: { ...adapter.capabilities, discountCodes: 'none' } } },
    );
    expect(it.all('[part="code-form"]')).to.have.length(0);
  });

  it('replaces the only one that a shop takes', async () => {
    const adapter = memoryAdapter({ discountCodes: { ONE: 10, TWO: 20 } });
    const it = await openCart(
      { [MUG]: 1 },
      { adapter: { ...adapter, capabilities: { ...adapter.capabilities, discountCodes: 'single' } } },
    );
    await type(it, 'ONE');
    await until(() => it.all('[part="code"]').some(({ textContent }) => textContent.includes('ONE')));
    await until(() => it.one<HTMLInputElement>('[part="code-field"]').value === '');
    await type(it, 'TWO');
    await until(() => it.all('[part="code"]').some(({ textContent }) => textContent.includes('TWO')));
    expect(it.all('[part="code"]')).to.have.length(1);
  });
});
