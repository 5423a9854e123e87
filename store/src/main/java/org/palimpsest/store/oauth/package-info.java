/**
 * How OAuth is kept: applications, what users have lent to them, and tokens on their way (spec:
 * auth-and-rights.md, section 14).
 */
@NullMarked
package org.palimpsest.store.oauth;

import org.jspecify.annotations.NullMarked;
