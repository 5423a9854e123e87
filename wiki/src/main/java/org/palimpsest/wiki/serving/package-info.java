/** What is fetched at the addresses of files: their bytes, and thumbnails made of them. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.wiki.serving;
