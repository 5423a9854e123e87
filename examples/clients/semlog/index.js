// Stands in for the log library of mwbot 2.3.3, of which no fitting version can be had any more.
const nothing = () => {};
module.exports = { log: nothing, error: nothing, debug: nothing, updateConfig: nothing };
