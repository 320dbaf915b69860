// The keys and accounts of a NATS that carries rooms: an operator, one account for the shop, and a signing key for each role.
import jwt from '@nats-io/jwt';
import nkeys from '@nats-io/nkeys';

const { createAccount, createOperator, createUser } = nkeys;
const seedOf = (pair) => new TextDecoder().decode(pair.getSeed());

/** Without a limit, and with room for what JetStream keeps. */
const LIMITS = {
  conn: -1,
  leaf: -1,
  imports: -1,
  exports: -1,
  data: -1,
  payload: -1,
  subs: -1,
  wildcards: true,
  mem_storage: 2 ** 28,
  disk_storage: 2 ** 28,
  streams: -1,
  consumer: -1,
};

/** Makes them anew. `templates`: as `roleTemplates` of @vitrine/room says. */
export async function makeKeys(templates) {
  const operator = createOperator();
  const system = createAccount();
  const shop = createAccount();
  const roles = Object.fromEntries(Object.keys(templates).map((role) => [role, createAccount()]));
  const signers = Object.entries(templates).map(([role, template]) => jwt.newScopedSigner(roles[role], role, template));
  /** `revocations`: by public key of a user, the second up to which its tokens are no good. */
  const accountsWith = async (revocations) => ({
    [shop.getPublicKey()]: await jwt.encodeAccount(
      'SHOP',
      shop,
      { limits: LIMITS, signing_keys: signers, ...(revocations && { revocations }) },
      { signer: operator },
    ),
    [system.getPublicKey()]: await jwt.encodeAccount('SYS', system, {}, { signer: operator }),
  });
  const accounts = await accountsWith();
  const keyOf = (role) => ({ seed: seedOf(roles[role]), issuer: roles[role].getPublicKey() });
  const issuerAccount = shop.getPublicKey();
  const exp = (seconds) => Math.floor(Date.now() / 1000) + seconds;
  return {
    operator: await jwt.encodeOperator('OP', operator, { system_account: system.getPublicKey() }),
    accounts,
    accountsWith,
    systemAccount: system.getPublicKey(),
    account: issuerAccount,
    viewer: keyOf('viewer'),
    host: keyOf('host'),
    /** A worker's token, and the secret that it signs the server's question with. */
    async worker() {
      const user = createUser();
      const token = await jwt.encodeUser('worker', user, roles.worker, { issuer_account: issuerAccount }, { scopedUser: true });
      return { token, seed: user.getSeed() };
    },
    /** A token by a role's key that says itself what it allows. */
    forged: (role, name, claims) =>
      jwt.encodeUser(
        name,
        createUser(),
        roles[role],
        { issuer_account: issuerAccount, bearer_token: true, ...claims },
        { exp: exp(600) },
      ),
  };
}
