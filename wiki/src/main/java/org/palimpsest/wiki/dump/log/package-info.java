/**
 * The parameters of log entries as dumps have them: PHP's serialised values, with keys that tell
 * how MediaWiki's sentences use them (spec: administration.md, section 10).
 */
@NullMarked
package org.palimpsest.wiki.dump.log;

import org.jspecify.annotations.NullMarked;
