// nodemw: log in, edit a page, read it.
const NodeMW = require('nodemw');
const { URL } = require('node:url');
const { promisify } = require('node:util');

const [api, user, password] = process.argv.slice(2);
const url = new URL(api);
const bot = new NodeMW({
  protocol: url.protocol.slice(0, -1),
  server: url.hostname,
  port: Number(url.port),
  path: '/w',
  username: user,
  password,
  dryRun: false,
});
const call = (name) => promisify(bot[name].bind(bot));

(async () => {
  await call('logIn')(user, password);
  const title = `Client nodemw ${Date.now()}`;
  await call('edit')(title, 'good', 'begin', false);
  const text = await call('getArticle')(title);
  if (text !== 'good') throw new Error(`not saved: ${text}`);
  console.log('nodemw: edited');
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
