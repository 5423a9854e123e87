/** Tests of the forms for logging in, making accounts and changing passwords. */
@NullMarked
package org.palimpsest.actionapi.authentication;

import org.jspecify.annotations.NullMarked;
