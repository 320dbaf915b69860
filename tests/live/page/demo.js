// The desk of the host: the console of @vitrine/studio where it is built, and a row of buttons where it is not.
const CONSOLE = '/packages/studio/dist/vitrine-studio.js';
const SHOW = '/show.json?behind=3';
const desk = document.querySelector('#desk');

/** Puts the console of the host on the page, on a shop of its own. */
async function openConsole() {
  await import(CONSOLE);
  const shop = document.createElement('vitrine-shop');
  const host = document.createElement('vitrine-host');
  for (const [name, value] of Object.entries({ adapter: 'memory', country: 'DE', currency: 'EUR', config: 'shop-config' }))
    shop.setAttribute(name, value);
  host.setAttribute('show', SHOW);
  host.setAttribute('token-url', '/host-token');
  shop.append(host);
  desk.append(shop);
}

async function openPane() {
  const { products } = await (await fetch(SHOW)).json();
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const buttons = products.map(({ key, number, title }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${number}  ${title}`;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', async () => {
      const answer = await fetch('/pin', { method: 'POST', body: JSON.stringify({ product: key }) });
      const { status } = answer.ok ? await answer.json() : {};
      said.textContent = status === 'done' ? `${title} is shown.` : `${title} could not be shown: ${status ?? answer.status}`;
      if (status === 'done') for (const each of buttons) each.setAttribute('aria-pressed', String(each === button));
    });
    return button;
  });
  desk.classList.add('pane');
  desk.append(...buttons, said);
}

const { ok } = await fetch(CONSOLE, { method: 'HEAD' });
await (ok ? openConsole() : openPane());
