/**
 * The result of a call as one ordered tree that every format can print (spec: api-framework.md,
 * section 5). Nodes say what they mean (a flag, a content, a list), formats decide how that looks.
 */
@NullMarked
package org.palimpsest.actionapi.result;

import org.jspecify.annotations.NullMarked;
