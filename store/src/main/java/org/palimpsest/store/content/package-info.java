/** Texts, kept once each under their hash, however many revisions share them. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.content;
