/**
 * Modules about people: who the caller is and what they prefer, who else there is, and who is in
 * which group.
 */
@NullMarked
package org.palimpsest.actionapi.user;

import org.jspecify.annotations.NullMarked;
