/**
 * The pages and endpoints by which applications come to tokens: {@code Special:OAuth} (1.0a) and
 * {@code /w/rest.php/oauth2} (2.0), and the page on which a user is asked (spec:
 * auth-and-rights.md, section 14).
 */
@NullMarked
package org.palimpsest.web.oauth;

import org.jspecify.annotations.NullMarked;
