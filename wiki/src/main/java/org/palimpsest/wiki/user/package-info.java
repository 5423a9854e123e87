/**
 * Who there is: accounts as others may see them and as their owners do. A name that a block hides
 * is cut here: to readers without the right it is as if the account did not exist.
 */
@NullMarked
package org.palimpsest.wiki.user;

import org.jspecify.annotations.NullMarked;
