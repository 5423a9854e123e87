/**
 * Logging in, making accounts and changing that with which one logs in, as forms: which fields
 * there are is found out by {@code meta=authmanagerinfo}, and the modules read those fields without
 * declaring them (spec: auth-and-rights.md, sections 5, 7 and 8). Passwords are the only way in, so
 * each form is answered in one step.
 */
@NullMarked
package org.palimpsest.actionapi.login;

import org.jspecify.annotations.NullMarked;
