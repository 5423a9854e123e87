// m3api: log in, spoil a page, roll it back, read it.
import Session from 'm3api/node.js';

const [api, user, password] = process.argv.slice(2);
const session = new Session(api, { formatversion: 2 }, { userAgent: 'example (m3api)' });
const withToken = { method: 'POST', tokenType: 'csrf', tokenName: 'token' };
const login = async () => {
  const answer = await session.request(
    { action: 'login', lgname: user, lgpassword: password },
    { tokenType: 'login', tokenName: 'lgtoken', method: 'POST' },
  );
  if (answer.login.result !== 'Success') throw new Error(JSON.stringify(answer));
  session.tokens.clear();
};
await login();
const title = `Client m3api ${Date.now()}`;
await session.request({ action: 'edit', title, text: 'good' }, withToken);

const vandal = new Session(api, { formatversion: 2 }, { userAgent: 'example (m3api)' });
await vandal.request({ action: 'edit', title, text: 'bad', token: '+\\' }, { method: 'POST' });

const read = async () =>
  (await session.request(
    { action: 'query', prop: 'revisions', titles: title, rvprop: ['user', 'content'], rvslots: 'main' },
    { method: 'GET' },
  )).query.pages[0].revisions[0];
await session.request(
  { action: 'rollback', title, user: (await read()).user },
  { ...withToken, tokenType: 'rollback' },
);
const text = (await read()).slots.main.content;
if (text !== 'good') throw new Error(`not rolled back: ${text}`);
console.log('m3api: rolled back');
