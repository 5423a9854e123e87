/**
 * Who somebody is: accounts, passwords, bot passwords, sessions and their tokens (spec:
 * auth-and-rights.md, sections 1 to 6 and 13).
 */
@NullMarked
package org.palimpsest.wiki.login;

import org.jspecify.annotations.NullMarked;
