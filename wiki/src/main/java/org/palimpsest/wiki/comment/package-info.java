/**
 * Edit summaries and the comments of logs as HTML: the little markup that they can have, links and
 * names of sections (spec: query-modules.md, {@code parsedcomment}).
 */
@NullMarked
package org.palimpsest.wiki.comment;

import org.jspecify.annotations.NullMarked;
