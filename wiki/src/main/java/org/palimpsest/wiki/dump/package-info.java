/**
 * MediaWiki's XML dump format, versions 0.10 and 0.11: how pages, revisions and log entries are
 * written in it and read from it (spec: administration.md, section 10). Knows the format and no
 * wiki.
 */
@NullMarked
package org.palimpsest.wiki.dump;

import org.jspecify.annotations.NullMarked;
