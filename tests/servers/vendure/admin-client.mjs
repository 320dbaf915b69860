/** Asks a Vendure's admin API as its superadmin; signs in once, on the first question. Throws on any GraphQL error. */
export function createAdminClient(adminUrl) {
  let token;
  let signedIn;
  async function ask(query, variables) {
    const response = await fetch(adminUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    token ??= response.headers.get('vendure-auth-token');
    const { data, errors } = await response.json();
    if (errors) throw new Error(`vendure admin: ${JSON.stringify(errors)}`);
    return data;
  }
  return async (query, variables) => {
    signedIn ??= ask('mutation { login(username: "superadmin", password: "superadmin") { __typename } }');
    await signedIn;
    return ask(query, variables);
  };
}
