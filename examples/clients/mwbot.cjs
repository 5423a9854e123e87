// mwbot: log in, edit a page, read it.
const MWBot = require('mwbot');

const [api, username, password] = process.argv.slice(2);
(async () => {
  const bot = new MWBot({ apiUrl: api });
  await bot.loginGetEditToken({ apiUrl: api, username, password });
  const title = `Client mwbot ${Date.now()}`;
  await bot.create(title, 'good', 'begin');
  const answer = await bot.read(title);
  const text = Object.values(answer.query.pages)[0].revisions[0].slots.main['*'];
  if (text !== 'good') throw new Error(`not saved: ${text}`);
  console.log('mwbot: edited');
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
