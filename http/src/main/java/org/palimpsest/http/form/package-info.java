/**
 * From the bytes of a request to named texts (spec: api-framework.md, section 1). Written for
 * hostile input: nothing here throws for what a client sent, and all work is linear in its size.
 */
@NullMarked
package org.palimpsest.http.form;

import org.jspecify.annotations.NullMarked;
