/**
 * What a reply consists of: bytes at hand, a part of something stored, something written when its
 * reader takes it, or events as they happen.
 */
@NullMarked
package org.palimpsest.http.body;

import org.jspecify.annotations.NullMarked;
