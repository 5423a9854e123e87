/**
 * How people are let in: sessions, bot passwords, and the networks that an account is known from.
 */
@NullMarked
package org.palimpsest.store.login;

import org.jspecify.annotations.NullMarked;
