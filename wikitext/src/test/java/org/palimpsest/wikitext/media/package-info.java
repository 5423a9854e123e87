@org.jspecify.annotations.NullMarked
package org.palimpsest.wikitext.media;
