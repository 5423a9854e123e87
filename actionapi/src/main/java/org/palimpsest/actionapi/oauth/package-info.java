/**
 * Requests of applications (OAuth): what they carry, on whose behalf they come, and what is said
 * when they are not believed (spec: auth-and-rights.md, section 14).
 */
@NullMarked
package org.palimpsest.actionapi.oauth;

import org.jspecify.annotations.NullMarked;
