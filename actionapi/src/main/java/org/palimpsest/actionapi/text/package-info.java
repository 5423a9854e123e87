/** The sentences of the API: their bundles, and how a sentence is put into an answer. */
@NullMarked
package org.palimpsest.actionapi.text;

import org.jspecify.annotations.NullMarked;
