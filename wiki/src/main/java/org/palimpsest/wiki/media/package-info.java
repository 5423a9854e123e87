/**
 * What the bytes of files are: recognised by content, measured, and looked at for what must not be
 * served. Nothing here knows of wikis or databases; it reads what strangers send, so work and
 * memory are bounded whatever the bytes say.
 */
@NullMarked
package org.palimpsest.wiki.media;

import org.jspecify.annotations.NullMarked;
