/**
 * Files and their versions: what becomes of them, and what is known of them. The bytes themselves
 * lie in the blob store, and what they are says {@code wiki.media}.
 */
@NullMarked
package org.palimpsest.wiki.file;

import org.jspecify.annotations.NullMarked;
