// mwn: log in, spoil a page, roll it back, read it.
import { Mwn } from 'mwn';

const [api, user, password] = process.argv.slice(2);
const bot = await Mwn.init({ apiUrl: api, username: user, password, userAgent: 'example (mwn)' });
const title = `Client mwn ${Date.now()}`;
await bot.save(title, 'good', 'begin');

const vandal = new Mwn({ apiUrl: api, userAgent: 'example (mwn)' });
await vandal.request({ action: 'edit', title, text: 'bad', token: '+\\' });
const spoiler = (await bot.read(title, { rvprop: 'user|content' })).revisions[0].user;

await bot.rollback(title, spoiler);
const text = (await bot.read(title)).revisions[0].content;
if (text !== 'good') throw new Error(`not rolled back: ${text}`);
console.log('mwn: rolled back');
