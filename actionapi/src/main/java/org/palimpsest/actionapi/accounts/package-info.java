/** Modules about who the caller is: logging in and out, tokens, and what the wiki knows of them. */
@NullMarked
package org.palimpsest.actionapi.accounts;

import org.jspecify.annotations.NullMarked;
