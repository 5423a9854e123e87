/**
 * The signatures of OAuth 1.0a (RFC 5849, section 3.4): what is signed of a request, and whether a
 * signature is right.
 */
@NullMarked
package org.palimpsest.wiki.oauth.signature;

import org.jspecify.annotations.NullMarked;
