/**
 * Forms in parts ({@code multipart/form-data}), read as their bytes come. The parser is ours, and
 * one for small and large bodies: Jetty's refuses what clients of wikis send and what has to be
 * read (lines that end in LF only, a last part without an end).
 */
@NullMarked
package org.palimpsest.http.multipart;

import org.jspecify.annotations.NullMarked;
