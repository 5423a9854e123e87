/**
 * Errors and warnings: what they are, how each {@code errorformat} shows them, and which code
 * stands for which refusal of the wiki (spec: api-framework.md, section 9). Sentences here are
 * ours; codes and keys are the protocol's.
 */
@NullMarked
package org.palimpsest.actionapi.error;

import org.jspecify.annotations.NullMarked;
