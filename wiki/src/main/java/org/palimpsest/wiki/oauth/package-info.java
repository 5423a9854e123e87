/**
 * OAuth 1.0a and 2.0: applications to which users lend a part of their rights, and how a request
 * proves that it comes from one (spec: auth-and-rights.md, section 14).
 */
@NullMarked
package org.palimpsest.wiki.oauth;

import org.jspecify.annotations.NullMarked;
